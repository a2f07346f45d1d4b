import { expect, test } from "vitest";
import { linesMatching, sourceFiles } from "./committed-files";

test("no code of the server reads from whose page a visitor or a report comes", () => {
  const served = sourceFiles.filter((path) => /^(app|lib)\//.test(path));
  expect(linesMatching(served, /["'](referer|origin)["']|headers\.(referer|origin)\b/i)).toEqual([]);
});
