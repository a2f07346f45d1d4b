import { basename } from "node:path";
import { expect, test } from "vitest";
import { committedFiles, linesMatching, sourceFiles, textOf } from "./committed-files";

test("there are files to look at", () => {
  expect(sourceFiles.length).toBeGreaterThan(20);
});

test("only the tops that the house has", () => {
  const tops = new Set(committedFiles.filter((path) => path.includes("/")).map((path) => path.split("/")[0]));
  expect([...tops].sort()).toEqual([
    ".ci",
    ".github",
    "app",
    "bench",
    "components",
    "docs",
    "lib",
    "prisma",
    "public",
    "tests",
  ]);
});

test("no file is over 300 lines: is it one room, or two?", () => {
  const long = sourceFiles.filter((path) => textOf(path).trimEnd().split("\n").length > 300);
  expect(long).toEqual([]);
});

test("a file's name says what happens in it", () => {
  const vague = /(^|-)(utils?|helpers?|common|misc|shared|stuff)(-|\.|$)/;
  expect(committedFiles.filter((path) => path.split("/").some((part) => vague.test(part)))).toEqual([]);
});

test("no barrels: a name has one place, and imports say which", () => {
  expect(sourceFiles.filter((path) => /^index\.(ts|tsx|mjs)$/.test(basename(path)))).toEqual([]);
});

const silenced = [
  { what: "a type given up", pattern: /(?::|\bas|<)\s*any\b/, example: ["const a:", "any"].join(" ") },
  {
    what: "the compiler silenced",
    pattern: /@ts-(?:ignore|nocheck|expect-error)\b/,
    example: ["// @ts", "ignore"].join("-"),
  },
  {
    what: "a linter silenced",
    pattern: /\b(?:biome|eslint)-(?:ignore|disable)/,
    example: ["// biome", "ignore lint"].join("-"),
  },
  {
    what: "a test narrowed or left to do",
    pattern: /\b(?:test|it|describe)\.(?:only|todo|fails)\(/,
    example: ["test.", 'only("x")'].join(""),
  },
  {
    what: "work left for later",
    pattern: /\b(?:TO[D]O|FIX[M]E|X[X]X|HA[C]K)\b/,
    example: ["// TO", "DO: later"].join(""),
  },
];

test.each(silenced)("$what is found nowhere", ({ pattern, example }) => {
  expect(example).toMatch(pattern);
  expect(linesMatching(sourceFiles, pattern)).toEqual([]);
});
