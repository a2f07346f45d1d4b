import { readFileSync } from "node:fs";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { compileElements, compileFrame, compileProof } from "@/app/embed/compile";
import { models } from "@/lib/catalog/models";
import { surfaces } from "@/lib/catalog/surfaces";
import { symptoms } from "@/lib/catalog/symptoms";

/** The issue's own: 6 kB compressed. */
const maxBytes = 6000;

describe("the script that other sites load", () => {
  let script = "";
  beforeAll(async () => {
    script = await compileElements();
  });

  test("stays under 6 kB, however it is compressed", () => {
    expect(gzipSync(script).length).toBeLessThanOrEqual(maxBytes);
    expect(brotliCompressSync(script).length).toBeLessThanOrEqual(maxBytes);
  });

  test("parses as a script of its own, which imports and exports nothing but, when it must, the solver", () => {
    expect(() => new Function(script)).not.toThrow();
    expect(script.match(/\bimport\b.{30}/g)).toEqual([expect.stringContaining("/embed/proof.js")]);
    expect(script).not.toMatch(/\bexport\b|\brequire\(/);
  });

  test("stores nothing, reads no cookie, parses no HTML and sets no style attribute", () => {
    expect(script).not.toMatch(
      /cookie=|\.cookie|localStorage|sessionStorage|indexedDB|innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|"style"/,
    );
  });

  test("names no host", () => {
    expect(script).not.toMatch(/https?:\/\//);
  });

  test("knows every surface, model and symptom of the catalog", () => {
    const ids = [...surfaces, ...models, ...symptoms].map(({ id }) => id);
    expect(ids.filter((id) => !script.includes(`"${id}"`))).toEqual([]);
  });
});

test("what solves a proof is a script for our worker and a module for other sites, and names no host", async () => {
  const { worker, module } = await compileProof();
  expect(() => new Function(worker)).not.toThrow();
  expect(module).toMatch(/export\{\w+ as solve\}/);
  expect(`${worker}${module}`).not.toMatch(/https?:\/\/|\bimport\b|node:/);
});

test("style and script of a frame can stand in its document", async () => {
  const { css, js } = await compileFrame();
  expect(css).not.toContain("</");
  expect(js).not.toContain("</script");
});

describe("the palette of the embedded faces", () => {
  const read = (path: string) => readFileSync(new URL(`../../../../${path}`, import.meta.url), "utf8");
  const [light = "", dark = ""] = read("app/globals.css").split("@media (prefers-color-scheme: dark)");
  const color = /--([a-z0-9-]+): (oklch\([^)]*\))/g;
  const tokens = (css: string) => new Map([...css.matchAll(color)].map(([, name, value]) => [name, value]));
  const [lights, darks] = [tokens(light), tokens(dark)];
  const own = [
    ...read("components/outputs/embed/palette.css").matchAll(
      /--([a-z0-9-]+): light-dark\((oklch\([^)]*\)), (oklch\([^)]*\))\)/g,
    ),
  ];

  test("has colors", () => expect(own.length).toBeGreaterThan(5));

  test.each(own.map(([, name, inLight, inDark]) => ({ name, inLight, inDark })))(
    "has --$name as the page has it",
    ({ name, inLight, inDark }) => {
      expect([inLight, inDark]).toEqual([lights.get(name), darks.get(name)]);
    },
  );
});
