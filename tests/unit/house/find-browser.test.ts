import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { presentBrowser } from "@/tests/browser/find-browser";

const place = mkdtempSync(join(tmpdir(), "njy-browser-"));
afterAll(() => rmSync(place, { recursive: true, force: true }));

function program(name: string): string {
  const file = join(place, name);
  writeFileSync(file, "#!/bin/sh\n");
  chmodSync(file, 0o755);
  return file;
}

const none = join(place, "nothing-here");
const chosen = program("chosen");
const own = program("playwrights-own");
const debians = program("chromium");
const PATH = [join(place, "no-such-folder"), place].join(delimiter);

test.each([
  ["CHROMIUM_PATH comes first", { CHROMIUM_PATH: chosen, PATH }, own, chosen],
  ["then Playwright's own", { PATH }, own, own],
  ["then the system's", { PATH }, none, debians],
  ["an empty CHROMIUM_PATH counts as not set", { CHROMIUM_PATH: "", PATH }, none, debians],
  ["and otherwise there is none", { PATH: none }, none, null],
])("%s", (_, env, playwrightsOwn, expected) => {
  expect(presentBrowser({ NODE_ENV: "test", ...env }, playwrightsOwn)).toBe(expected);
});

test("a CHROMIUM_PATH that cannot run is an error, even if there is another browser", () => {
  expect(() => presentBrowser({ NODE_ENV: "test", CHROMIUM_PATH: none, PATH }, own)).toThrow(/CHROMIUM_PATH/);
});
