import { basename } from "node:path";
import { expect, test } from "vitest";
import { committedFiles, linesMatching, sourceFiles, textOf } from "./committed-files";

test("there are source files", () => {
  expect(sourceFiles.length).toBeGreaterThan(20);
});

test("the repository has only the known top folders", () => {
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

test("no file is longer than 300 lines: split it by subject", () => {
  const long = sourceFiles.filter((path) => textOf(path).trimEnd().split("\n").length > 300);
  expect(long).toEqual([]);
});

test("no file has a vague name", () => {
  const vague = /(^|-)(utils?|helpers?|common|misc|shared|stuff)(-|\.|$)/;
  expect(committedFiles.filter((path) => path.split("/").some((part) => vague.test(part)))).toEqual([]);
});

test("there are no barrel files", () => {
  expect(sourceFiles.filter((path) => /^index\.(ts|tsx|mjs)$/.test(basename(path)))).toEqual([]);
});

const forbidden = [
  { what: "any", pattern: /(?::|\bas|<)\s*any\b/, example: ["const a:", "any"].join(" ") },
  {
    what: "a suppressed compiler error",
    pattern: /@ts-(?:ignore|nocheck|expect-error)\b/,
    example: ["// @ts", "ignore"].join("-"),
  },
  {
    what: "a suppressed linter error",
    pattern: /\b(?:biome|eslint)-(?:ignore|disable)/,
    example: ["// biome", "ignore lint"].join("-"),
  },
  {
    what: "a focused or unwritten test",
    pattern: /\b(?:test|it|describe)\.(?:only|todo|fails)\(/,
    example: ["test.", 'only("x")'].join(""),
  },
  {
    what: "a note to do something later",
    pattern: /\b(?:TO[D]O|FIX[M]E|X[X]X|HA[C]K)\b/,
    example: ["// TO", "DO: later"].join(""),
  },
];

test.each(forbidden)("there is no $what", ({ pattern, example }) => {
  expect(example).toMatch(pattern);
  expect(linesMatching(sourceFiles, pattern)).toEqual([]);
});
