import { expect, test } from "vitest";
import { linesMatching, sourceFiles } from "./committed-files";

/** Forms of who is signed in are taken from our own pages alone; no visitor and no report comes past here. */
const ownForms = "lib/accounts/signed-in-request.ts";

test("no code of the server reads from whose page a visitor or a report comes", () => {
  const served = sourceFiles.filter((path) => /^(app|lib)\//.test(path) && path !== ownForms);
  expect(linesMatching(served, /["'](referer|origin)["']|headers\.(referer|origin)\b/i)).toEqual([]);
});
