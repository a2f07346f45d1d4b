import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanError, withoutSecrets } from "@/lib/catalog/clean-error";
import { readError } from "@/lib/catalog/read-error";
import { anyText } from "./any-text";
import { plantedSecrets } from "./planted-secrets";

/** Whether so long a part of a secret is left that it would help somebody. */
function survives(text: string, core: string): boolean {
  const length = Math.min(12, core.length);
  return Array.from({ length: core.length - length + 1 }, (_, at) => core.slice(at, at + length)).some(
    (part) => text.includes(part),
  );
}

describe("planted secrets", () => {
  it.each(plantedSecrets)("are dropped from a line: $kind, $name", ({ kind, secret }) => {
    fc.assert(
      fc.property(secret, (planted) => {
        const { text, dropped } = withoutSecrets(`API Error: 529 Overloaded ${planted.text} again`);
        expect(survives(text, planted.core)).toBe(false);
        expect(dropped).toContain(kind);
      }),
      { numRuns: 50 },
    );
  });

  it.each(plantedSecrets)("are dropped from any text: $kind, $name", ({ secret, apart }) => {
    const gap = apart ? "\n" : "";
    fc.assert(
      fc.property(anyText, secret, anyText, (before, planted, after) => {
        const text = `API Error: 529 ${before}${gap}${planted.text}${gap}${after}`;
        expect(survives(withoutSecrets(text).text, planted.core)).toBe(false);
        expect(survives(cleanError(text).text, planted.core)).toBe(false);
        expect(survives(readError(text).cleaned, planted.core)).toBe(false);
      }),
      { numRuns: 80 },
    );
  });
});
