import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** The folder that holds package.json. */
export const house = resolve(import.meta.dirname, "../../..");

const binary = /\.(png|ico|jpg|webp|woff2?|svg)$/;

/** Paths of all files that are, or are about to be, committed. */
export const committedFiles: readonly string[] = execFileSync(
  "git",
  ["ls-files", "--cached", "--others", "--exclude-standard"],
  { cwd: house, encoding: "utf8" },
)
  .split("\n")
  .filter((path) => path !== "" && existsSync(join(house, path)));

export const textFiles = committedFiles.filter((path) => !binary.test(path));

export const sourceFiles = committedFiles.filter(
  (path) =>
    /^(app|bench|components|lib|prisma|tests)\/|^[^/]+$/.test(path) && /\.(ts|tsx|mjs|cjs)$/.test(path),
);

export const textOf = (path: string): string => readFileSync(join(house, path), "utf8");

/** `path:line` and text of every line that matches. */
export function linesMatching(paths: readonly string[], pattern: RegExp): string[] {
  return paths.flatMap((path) =>
    textOf(path)
      .split("\n")
      .flatMap((line, at) => (pattern.test(line) ? [`${path}:${at + 1} ${line.trim().slice(0, 120)}`] : [])),
  );
}
