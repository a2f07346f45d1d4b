import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanError, withoutSecrets } from "@/lib/catalog/pasted-errors/clean-error";
import { readError } from "@/lib/catalog/pasted-errors/read-error";
import { anyText } from "./any-text";
import { plantedCommands } from "./planted-commands";
import { plantedEncoded } from "./planted-encoded";
import { plantedPersonal } from "./planted-personal";
import { plantedSecrets } from "./planted-secrets";
import { plantedSettings } from "./planted-settings";

/** Whether a part of a secret that is long enough to be useful is left. */
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
        const line = `API Error: 529 Overloaded ${planted.text} again`;
        const { text, dropped } = withoutSecrets(line);
        expect(survives(text, planted.core)).toBe(false);
        expect(survives(readError(line).cleaned, planted.core)).toBe(false);
        expect(dropped).toContain(kind);
      }),
      { numRuns: 20 },
    );
  });

  it.each(plantedSecrets)("are dropped from a note: $kind, $name", ({ secret }) => {
    fc.assert(
      fc.property(secret, ({ text, core }) => {
        for (const note of [text, `It fails since noon.\n${text}\nWhat now?`])
          expect(survives(withoutSecrets(note).text, core)).toBe(false);
      }),
      { numRuns: 10 },
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
      { numRuns: 15 },
    );
  });

  it.each([...plantedSettings, ...plantedCommands, ...plantedEncoded, ...plantedPersonal])(
    "do not change how the error is read, and are dropped in one pass: $kind, $name",
    ({ secret }) => {
      const error = "API Error: 529 Overloaded, Opus 5";
      const { surface, model, symptom } = readError(error);
      fc.assert(
        fc.property(secret, ({ text }) => {
          for (const paste of [`${error} (${text}) again`, `${text}\n${error}`]) {
            expect(readError(paste)).toMatchObject({ surface, model, symptom });
            const cleaned = withoutSecrets(paste).text;
            expect(withoutSecrets(cleaned).text).toBe(cleaned);
          }
        }),
        { numRuns: 5 },
      );
    },
  );
});
