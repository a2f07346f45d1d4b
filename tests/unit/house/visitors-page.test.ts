import { expect, test } from "vitest";
import { linesMatching, sourceFiles } from "./committed-files";

/** Signed-in people may send forms only from our own pages. Visitors and reports never reach this file. */
const ownForms = "lib/accounts/signed-in-request.ts";

test("the server never reads from which page a visitor or a report comes", () => {
  const served = sourceFiles.filter((path) => /^(app|lib)\//.test(path) && path !== ownForms);
  expect(linesMatching(served, /["'](referer|origin)["']|headers\.(referer|origin)\b/i)).toEqual([]);
});
