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

test.each(documents)("%s names only npm scripts that exist", (path) => {
  expect(named(path, scriptNamed).filter((script) => !(script in scripts))).toEqual([]);
});

test("every dependency has its sentence in the README", () => {
  const readme = textOf("README.md");
  expect(Object.keys(dependencies).filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
});

test("every setting has its row in the README", () => {
  const settings = [...textOf("lib/settings/settings.ts").matchAll(/^ {2}([A-Z_]+): field\(/gm)];
  const readme = textOf("README.md");
  expect(settings.length).toBeGreaterThan(10);
  expect(settings.map(([, name]) => name).filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
});

test("every dependency is pinned to one version", () => {
  const loose = Object.entries({ ...dependencies, ...devDependencies });
  expect(loose.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
});
