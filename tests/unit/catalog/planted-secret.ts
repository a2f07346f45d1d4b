import fc from "fast-check";

/** A secret in a paste, and the part of it that must not survive. */
interface Planted {
  text: string;
  core: string;
}

/** A kind of secret, as `dropped` names it, and how to generate one. `apart` if it needs its own line. */
export interface PlantedSecret {
  kind: string;
  name: string;
  secret: fc.Arbitrary<Planted>;
  apart?: boolean;
}

export const lower = "abcdefghijklmnopqrstuvwxyz";

export const run = (characters: string, from: number, to = from) =>
  fc.string({ unit: fc.constantFrom(...characters), minLength: from, maxLength: to });

export const around = (core: fc.Arbitrary<string>, before: string, after = "") =>
  core.map((found) => ({ text: `${before}${found}${after}`, core: found }));

/** What people choose as a password: a word or a name, without a digit. */
export const ordinaryWord = fc.oneof(
  fc.constantFrom(
    ...["hunter", "sunshine", "letmein", "correct-horse", "dragon", "swordfish", "qwerty", "iloveyou"],
    ...["Charlie", "Summer", "butterfly", "opensesame", "changeit", "trustno", "Liverpool", "princess"],
  ),
  // Not a string of fast-check, which generates names of object properties such as "length".
  fc.array(fc.constantFrom(...lower), { minLength: 6, maxLength: 10 }).map((letters) => letters.join("")),
);

/** A secret that looks like a word, in place of the dot in a pattern: `MY_TOKEN=•`. */
export function shaped(kind: string, shape: string, apart = false): PlantedSecret {
  const [before = "", after = ""] = shape.split("•");
  return { kind, name: shape, secret: around(ordinaryWord, before, after), apart };
}

/** The same for each of many lines. "↵" is a line break within a pattern. */
export const shapedLines = (kind: string, lines: string, apart = true): PlantedSecret[] =>
  lines
    .trim()
    .split("\n")
    .map((line) => shaped(kind, line.trim().replaceAll("↵", "\n"), apart));
