import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { committedFiles, house } from "./committed-files";

/** Words that we do not use, and what to write instead. */
const replacements: [words: RegExp, instead: string][] = [
  [/\bwhoever\b/i, "you, anyone who, people who"],
  [/\bseldom\b/i, "rarely"],
  [/\bshall\b/i, "should, must, will"],
  [/\banew\b/i, "again"],
  [/\breckon(s|ed|ing)?\b/i, "calculate, count"],
  [/\bmend(s|ed|ing)?\b/i, "fix, repair"],
  [/\b(is|are|was|were|be|being|been) told\b/i, "is notified, we notify, we show"],
  [/\btold of\b/i, "notified about, shown"],
  [/\bof which\b/i, "whose, and of these, including"],
  // American spelling.
  [/colour/i, "color"],
  [/behaviour/i, "behavior"],
  [/neighbour/i, "neighbor"],
  [/honour/i, "honor"],
  [
    /\b\w*(recogn|normal|organ|summar|apolog|author|serial|initial|optim|minim|maxim)is(e|es|ed|ing|ation|ations)\b/i,
    "…ize, …ization",
  ],
  [/\b(cancelled|cancelling)\b/i, "canceled, canceling"],
];

const isText = (path: string) => /\.(ts|tsx|mjs|cjs|md|css|yml|prisma|sh|sql)$/.test(path);
/** Applied migrations never change; this file has the list itself. */
const isExempt = (path: string) =>
  path.startsWith("prisma/migrations/") || path === "tests/unit/house/plain-words.test.ts";

const found = committedFiles
  .filter((path) => isText(path) && !isExempt(path))
  .flatMap((path) =>
    readFileSync(join(house, path), "utf8")
      .split("\n")
      .flatMap((line, at) =>
        replacements
          .filter(([words]) => words.test(line))
          .map(([words, instead]) => `${path}:${at + 1} "${words.exec(line)?.[0]}" → write: ${instead}`),
      ),
  );

test("texts, comments and names are in plain English", () => {
  expect(found).toEqual([]);
});

test("the list finds what it should, and nothing else", () => {
  const matches = (line: string) => replacements.some(([words]) => words.test(line));
  for (const line of [
    "Whoever sends it",
    "it is reckoned",
    "users are told",
    "two of which",
    "a colour",
    "organised",
  ])
    expect(matches(line), line).toBe(true);
  for (const line of ["recommend", "a marshalled value", "we told people", "a promise", "color"])
    expect(matches(line), line).toBe(false);
});
