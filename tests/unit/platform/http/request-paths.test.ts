import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isInternalPath } from "@/lib/platform/http/next/request-paths";

const query = "?url=%2Fapi%2Fv1%2Flive&w=64&q=75";

/** Ways to write the address of the image optimizer that Next understands. */
const imageAddresses = [
  "/_next/image",
  "/_next/image/",
  "//_next/image",
  "/./_next/image",
  "/%2e/_next/image",
  "/x/../_next/image",
  "/;/../_next/image",
  "/_next/./image",
  "/_next/static/../image",
  "/_next/static/%2e%2e/image",
  "/_next/static/%2E%2e%2fimage",
  "/_next/static/chunks/../..//image",
  "/_next\\image",
  "/_next/%69mage",
  "/%5fnext/image",
  "/_next%2Fimage",
  "/_NEXT/image",
  "http://elsewhere.example/_next/image",
  "https://localhost:3000/_next/image",
];

describe("internal paths of Next", () => {
  it.each(imageAddresses)("include every spelling of the image optimizer: %s", (path) => {
    expect(isInternalPath(path + query, false)).toBe(true);
    expect(isInternalPath(path + query, true)).toBe(true);
  });

  it.each([
    ...["/_next", "/_next/", "/_next/data/build/gap.json", "/_next/imageX", "/_next/server/app/page.js"],
    ...["/_error", "/_global-error", "/_not-found", "/_app", "/_document", "/__nextjs_source-map"],
  ])("include %s", (path) => expect(isInternalPath(path, false)).toBe(true));

  it.each([
    ...["/", "/gap", "/api/v1/live", "/outages/20260406-1432", "/?url=/_next/image", "/x?/../_next/image"],
    ...["/_next/static/chunks/main.js", "/_next/static/media/geist.woff2", "*", "localhost:3000", ""],
  ])("do not include %s", (path) => expect(isInternalPath(path, false)).toBe(false));

  it("do not include what hot reload needs", () => {
    for (const path of ["/_next/webpack-hmr", "/_next/static/chunks/x.js", "/__nextjs_font/geist.woff2"])
      expect(isInternalPath(path, true)).toBe(false);
  });

  it("are recognized in any target without an exception", () => {
    const anyTarget = fc.oneof(
      fc.webUrl(),
      fc.webPath().map((path) => `/${path}`),
      fc.string(),
    );
    fc.assert(
      fc.property(anyTarget, (target) => {
        const readable = (() => {
          try {
            return decodeURIComponent(target) !== null;
          } catch {
            return false;
          }
        })();
        if (readable) expect(typeof isInternalPath(target, false)).toBe("boolean");
      }),
    );
  });
});
