import { expect, test } from "vitest";
import { committedFiles, textOf } from "./committed-files";

const commented = /\.(?:tsx?|mjs|cjs|css|sql|prisma|sh|py|ya?ml)$/;
/** A citation names a document by its path from the root of the repository, such as docs/api.md. */
const cited = /(?<![\w/.@-])((?:[\w.-]+\/)*[\w-]+\.md)\b/g;

/** `path:line` of every citation of a document that is not in the repository. */
function lost(path: string, text: string): string[] {
  return text.split("\n").flatMap((line, at) => {
    // A comment, or a comment at the end of a line. Strings of tests may name any file.
    const comment = /(?:^\s*(?:\/?\*|#|--)|\/\/|\/\*)(.*)$/.exec(line)?.[1] ?? "";
    const names = [...comment.matchAll(cited)].map(([, name = ""]) => name);
    return names
      .filter((name) => !committedFiles.includes(name))
      .map((name) => `${path}:${at + 1} cites ${name}`);
  });
}

/** A citation of code: a path from the root, with or without an ending. */
const citedCode = /(?<![\w/.@$-])((?:app|bench|components|lib|prisma|tests)\/[\w./()[\]-]*[\w\])])/g;

const codePaths = new Set(
  committedFiles.flatMap((path) =>
    path.split("/").flatMap((_, at, parts) => {
      const part = parts.slice(0, at + 1).join("/");
      return [part, part.replace(/(?:\.dev)?\.\w+$/, "")];
    }),
  ),
);

test("comments cite only code that is in the repository", () => {
  expect(codePaths).toContain("lib/platform/database/open");
  const files = committedFiles.filter((path) => commented.test(path) && !/^tests\/unit\/house\//.test(path));
  const gone = files.flatMap((path) =>
    textOf(path)
      .split("\n")
      .flatMap((line, at) => {
        const comment = /(?:^\s*(?:\/?\*|#|--)|\/\/ |\/\*)(.*)$/.exec(line)?.[1] ?? "";
        const names = [...comment.matchAll(citedCode)].map(([, name = ""]) =>
          name.includes("(") ? name : name.replace(/\)+$/, ""),
        );
        return names.filter((name) => !codePaths.has(name)).map((name) => `${path}:${at + 1} cites ${name}`);
      }),
  );
  expect(gone).toEqual([]);
});

test("a citation of a missing document is found in every kind of comment", () => {
  const text = [
    "/** How long reports are kept: `no-such-design.md`. */",
    " * See docs/no-such-page.md.",
    "const a = 1; // as no-such-note.md says",
    "-- no-such-table.md",
    'const path = "no-such-string.md";',
    "/** README.md has the commands. */",
  ].join("\n");
  expect(lost("a.ts", text)).toEqual([
    "a.ts:1 cites no-such-design.md",
    "a.ts:2 cites docs/no-such-page.md",
    "a.ts:3 cites no-such-note.md",
    "a.ts:4 cites no-such-table.md",
  ]);
});

test("comments cite only documents that are in the repository, by their path from its root", () => {
  const own = "cited-documents.test.ts";
  const files = committedFiles.filter((path) => commented.test(path) && !path.endsWith(own));
  expect(files.flatMap((path) => lost(path, textOf(path)))).toEqual([]);
});
