import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { modelIds } from "@/lib/catalog/models";
import { surfaceIds } from "@/lib/catalog/surfaces";
import { badgeLabel, maxLabel, readBadgeAddress, readBadgeOptions } from "@/lib/views/badge/request";

describe("a badge's URL", () => {
  it("is unambiguous: except 'not-sure', no surface shares its ID with a model", () =>
    expect(surfaceIds.filter((id) => modelIds.some((model) => model === id))).toEqual(["not-sure"]));

  it.each([
    ["/badge.svg", null, null, "svg", null],
    ["/badge.json", null, null, "json", null],
    ["/badge/claude-code.png", "claude-code", null, "png", null],
    ["/badge/claude-code", "claude-code", null, "svg", null],
    ["/badge/opus-5.svg", null, "opus-5", "svg", null],
    ["/badge/claude-code/haiku-4-5.json", "claude-code", "haiku-4-5", "json", null],
    ["/badge/claude-cod.svg", null, null, "svg", "no such surface"],
    ["/badge/claude-code/opus-55.png", null, null, "png", "no such model"],
    ["/badge/not-sure.svg", null, null, "svg", "no such surface"],
    ["/badge/claude-code/not-sure.svg", null, null, "svg", "no such model"],
    ["/badge/opus-5/claude-code.svg", null, null, "svg", "no such surface"],
    ["/badge/claude-code/opus-5/more.json", null, null, "json", "no such surface"],
    ["/badge/claude-code.svg.png", null, null, "png", "no such surface"],
    ["/badge/toString.svg", null, null, "svg", "no such surface"],
    ["/badge/%3Cscript%3E.svg", null, null, "svg", "no such surface"],
  ])("%s", (path, surface, model, format, problem) =>
    expect(readBadgeAddress(path)).toEqual({ surface, model, format, problem }),
  );

  it("never makes the parser throw", () =>
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (path) => {
        expect(["svg", "json", "png"]).toContain(readBadgeAddress(`/badge/${path}`).format);
      }),
    ));
});

describe("a badge's options", () => {
  const plain = {
    style: "flat",
    metric: "status",
    theme: "light",
    logo: "none",
    label: null,
    labelColor: null,
  };

  it("have defaults, and ignore other names", () =>
    expect(readBadgeOptions({ v: "2", color: "brightgreen" })).toEqual({ options: plain, problem: null }));

  it.each([
    [{ labelColor: "Blue" }, { labelColor: "#007ec6" }],
    [{ labelColor: "abc" }, { labelColor: "#aabbcc" }],
    [{ labelColor: "#1A2b3C" }, { labelColor: "#1a2b3c" }],
    [{ style: "social" }, { style: "social" }],
    [{ label: "" }, { label: "" }],
    [{ label: " Is \n it  up? " }, { label: "Is it up?" }],
  ])("accept %j", (query, options) =>
    expect(readBadgeOptions(query)).toEqual({ options: { ...plain, ...options }, problem: null }),
  );

  it.each([
    [{ style: "round" }, "no such style"],
    [{ metric: "uptime-1d" }, "no such metric"],
    [{ theme: "sepia" }, "no such theme"],
    [{ logo: "data:image/svg+xml;base64,PHN2Zz4=" }, "no such logo"],
    [{ logo: "https://example.com/a.png" }, "no such logo"],
    [{ labelColor: "url(#x)" }, "no such labelColor"],
    [{ labelColor: "rgb(1,2,3)" }, "no such labelColor"],
    [{ labelColor: "constructor" }, "no such labelColor"],
    [{ labelColor: "" }, "no such labelColor"],
    [{ labelColor: "12345" }, "no such labelColor"],
  ])("refuse %j, and keep the valid options", (query, problem) =>
    expect(readBadgeOptions({ label: "mine", ...query })).toEqual({
      options: { ...plain, label: "mine" },
      problem,
    }),
  );
});

it("any text becomes a short label of one line that is valid in XML", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
      const label = badgeLabel(text);
      expect([...label].length).toBeLessThanOrEqual(maxLabel);
      expect(label).toBe(label.trim());
      expect(label).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
    }),
  );
  expect(badgeLabel("a".repeat(41))).toBe(`${"a".repeat(39)}…`);
  expect(badgeLabel("\u202eKO\u0000!")).toBe("KO !");
});
