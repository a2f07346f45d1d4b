import { posix } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { committedFiles, sourceFiles, textOf } from "./committed-files";

const documents = committedFiles.filter((path) => path.endsWith(".md"));
const tops = "app|bench|components|docs|lib|prisma|public|tests|\\.ci|\\.github";
const pathNamed = new RegExp(
  `\`((?:${tops})/[^\`\\s*{}<>…]*|[\\w.-]+\\.(?:ts|mjs|cjs|json|md|sql|yml)|\\.(?:env\\.example|editorconfig|nvmrc))\``,
  "g",
);
const scriptNamed = /npm run ([a-z][a-z:-]*)/g;
const functionNamed = /`([a-z]\w*)\(\)`/g;
/** Files that exist only while the product is served, or in another project. */
const elsewhere = new Set(["summary.json", "incidents.json"]);

const versions = z.record(z.string(), z.string());
const { scripts, dependencies, devDependencies } = z
  .object({ scripts: versions, dependencies: versions, devDependencies: versions })
  .parse(JSON.parse(textOf("package.json")));

/** Whether a file or folder has this path, or a file this bare name. */
const exists = (name: string): boolean =>
  elsewhere.has(name) ||
  committedFiles.some(
    (path) => path === name || path.endsWith(`/${name}`) || path.startsWith(`${name.replace(/\/$/, "")}/`),
  );

const named = (path: string, pattern: RegExp): string[] =>
  [...textOf(path).matchAll(pattern)].map((found) => found[1] ?? "");

test.each(documents)("%s names only files that exist", (path) => {
  expect(named(path, pathNamed).filter((file) => !exists(file))).toEqual([]);
});

test.each(documents)("%s shows commands only with test files that exist", (path) => {
  expect(named(path, / ((?:bench|tests)\/[\w./-]+)/g).filter((file) => !exists(file))).toEqual([]);
});

test.each(documents)("%s names only npm scripts that exist", (path) => {
  expect(named(path, scriptNamed).filter((script) => !(script in scripts))).toEqual([]);
});

test("documents name only functions that exist", () => {
  const source = sourceFiles.map(textOf).join("\n");
  const declared = new Set([...source.matchAll(/(?:function\*?|const) (\w+)/g)].map(([, name = ""]) => name));
  const missing = documents.flatMap((path) =>
    named(path, functionNamed)
      .filter((name) => !declared.has(name))
      .map((name) => `${path}: ${name}()`),
  );
  expect(missing).toEqual([]);
});

/** The anchor that a heading gets: lower case, punctuation removed, blanks as hyphens. */
const anchorOf = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, "")
    .replaceAll(" ", "-");

const anchorsIn = (path: string): string[] => named(path, /^#+ (.+)$/gm).map(anchorOf);

test.each(documents)("%s links only to documents and headings that exist", (path) => {
  const broken = named(path, /\]\(([^)\s]+)\)/g).filter((link) => {
    if (/^https?:/.test(link)) return false;
    const [file = "", anchor] = link.split("#");
    const target = file === "" ? path : posix.join(posix.dirname(path), file);
    if (!exists(target)) return true;
    return anchor !== undefined && !anchorsIn(target).includes(anchor);
  });
  expect(broken).toEqual([]);
});

test("every document can be reached from the README", () => {
  const reached = new Set<string>();
  const visit = (path: string): void => {
    if (reached.has(path)) return;
    reached.add(path);
    for (const link of named(path, /\]\(([^)#\s]+)[^)\s]*\)/g)) {
      const target = posix.join(posix.dirname(path), link);
      if (documents.includes(target)) visit(target);
    }
  };
  visit("README.md");
  const documentation = documents.filter((path) => path.startsWith("docs/"));
  expect(documentation.filter((path) => !reached.has(path))).toEqual([]);
});

test("the README has at most 150 lines", () => {
  expect(textOf("README.md").trimEnd().split("\n").length).toBeLessThanOrEqual(150);
});

/** The names in code style in the first column of a document's tables, under a heading or anywhere. */
function namesInTables(path: string, heading?: string): string[] {
  const text = textOf(path);
  const part = heading === undefined ? text : (text.split(`\n## ${heading}\n`)[1]?.split("\n## ")[0] ?? "");
  const firsts = [...part.matchAll(/^\|([^|]*)\|/gm)].map(([, cell = ""]) => cell);
  return firsts.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name));
}

test("docs/dependencies.md has every dependency once, and no other", () => {
  expect(namesInTables("docs/dependencies.md").sort()).toEqual(Object.keys(dependencies).sort());
});

const settingsFile = sourceFiles.find((path) => path.endsWith("/settings/settings.ts")) ?? "";
const settings = named(settingsFile, /^ {2}([A-Z_]+): field\(/gm).sort();

test("docs/configuration.md has every setting once, and no other", () => {
  expect(settings.length).toBeGreaterThan(10);
  expect(namesInTables("docs/configuration.md", "Settings").sort()).toEqual(settings);
});

test(".env.example has every setting once, and no other", () => {
  expect(named(".env.example", /^# ([A-Z_]+)=/gm).sort()).toEqual(settings);
});

test("every decision has its context, its choice and its consequences, and is in the list", () => {
  const records = documents.filter((path) => /^docs\/decisions\/\d{3}-[a-z-]+\.md$/.test(path));
  expect(records.length).toBeGreaterThanOrEqual(12);
  const headings = ["## Context", "## Decision", "## Consequences"];
  expect(records.filter((path) => named(path, /^(## .+)$/gm).join() !== headings.join())).toEqual([]);
  const listed = named("docs/decisions/README.md", /\]\((\d{3}-[a-z-]+\.md)\)/g);
  expect(listed.map((name) => `docs/decisions/${name}`)).toEqual(records.sort());
});

test("every dependency is pinned to one version", () => {
  const loose = Object.entries({ ...dependencies, ...devDependencies });
  expect(loose.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
});
