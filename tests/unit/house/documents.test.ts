import { expect, test } from "vitest";
import { z } from "zod";
import { committedFiles, textOf } from "./committed-files";

const documents = committedFiles.filter((path) => path.endsWith(".md"));
const pathNamed =
  /`((?:app|components|lib|prisma|public|tests|\.ci)\/[^`\s*{}]*|[a-z.-]+\.(?:ts|mjs|cjs|json))`/g;
const scriptNamed = /npm run ([a-z][a-z:-]*)/g;

const versions = z.record(z.string(), z.string());
const { scripts, dependencies, devDependencies } = z
  .object({ scripts: versions, dependencies: versions, devDependencies: versions })
  .parse(JSON.parse(textOf("package.json")));

/** A path from the top, or the bare name of a file that stands somewhere. */
const stands = (name: string): boolean =>
  committedFiles.some(
    (path) => path === name || path.endsWith(`/${name}`) || path.startsWith(`${name.replace(/\/$/, "")}/`),
  );

const named = (path: string, pattern: RegExp): string[] =>
  [...textOf(path).matchAll(pattern)].map((found) => found[1] ?? "");

test.each(documents)("%s names only files that exist", (path) => {
  expect(named(path, pathNamed).filter((file) => !stands(file))).toEqual([]);
});

test.each(documents)("%s leads only to files that exist", (path) => {
  const links = named(path, /\]\(([^)#\s]+)/g).filter((link) => !/^https?:/.test(link));
  expect(links.filter((file) => !committedFiles.includes(file))).toEqual([]);
});

test.each(documents)("%s names only npm scripts that exist", (path) => {
  expect(named(path, scriptNamed).filter((script) => !(script in scripts))).toEqual([]);
});

/** The names in the first column of the README's table under a heading. */
function rowsUnder(heading: string): string[] {
  const [, after = ""] = textOf("README.md").split(`\n## ${heading}\n`);
  const [part = ""] = after.split("\n## ");
  const firsts = [...part.matchAll(/^\|([^|]*)\|/gm)].map(([, cell = ""]) => cell);
  return firsts.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name));
}

test("the README's table has every dependency, once, and none that is gone", () => {
  expect(rowsUnder("Dependencies").sort()).toEqual(Object.keys(dependencies).sort());
});

test("the README's table has every setting, once, and none that is gone", () => {
  const settings = named("lib/platform/settings/settings.ts", /^ {2}([A-Z_]+): field\(/gm);
  expect(settings.length).toBeGreaterThan(10);
  expect(rowsUnder("Settings").sort()).toEqual(settings.sort());
});

test("every dependency is pinned to one version", () => {
  const loose = Object.entries({ ...dependencies, ...devDependencies });
  expect(loose.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
});
