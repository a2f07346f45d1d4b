import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { slowestFiles } from "@/tests/steps/slow-first";
import { readDurations, slowestTests } from "@/tests/steps/slowest";
import { committedFiles } from "./committed-files";

const place = mkdtempSync(join(tmpdir(), "njy-slowest-"));
afterAll(() => rmSync(place, { recursive: true, force: true }));

const report = (name: string, content: unknown): string => {
  const file = join(place, name);
  writeFileSync(file, JSON.stringify(content));
  return file;
};

test("durations come from Vitest's report; a skipped test took no time", () => {
  const assertionResults = [{ fullName: "a b", duration: 1500 }, { fullName: "a skipped" }];
  const file = report("vitest.json", { testResults: [{ assertionResults }] });
  expect(readDurations({ name: "unit", kind: "vitest" }, file)).toEqual([
    { name: "unit › a b", seconds: 1.5 },
    { name: "unit › a skipped", seconds: 0 },
  ]);
});

test("durations come from Playwright's report, with groups, and with all attempts added up", () => {
  const spec = (title: string) => ({
    title,
    tests: [{ projectName: "phone", results: [{ duration: 1000 }, { duration: 500 }] }],
  });
  const suites = [
    { title: "a.spec.ts", specs: [spec("one")], suites: [{ title: "group", specs: [spec("two")] }] },
  ];
  expect(
    readDurations({ name: "browser", kind: "playwright" }, report("playwright.json", { suites })),
  ).toEqual([
    { name: "browser › phone › a.spec.ts › one", seconds: 1.5 },
    { name: "browser › phone › group › two", seconds: 1.5 },
  ]);
});

test("a check, and a suite without a report, have no durations", () => {
  expect(readDurations({ name: "lint", kind: "check" }, join(place, "none.json"))).toEqual([]);
  expect(readDurations({ name: "unit", kind: "vitest" }, join(place, "none.json"))).toEqual([]);
});

test("the list has ten tests, the slowest first", () => {
  const tests = Array.from({ length: 12 }, (_, at) => ({ name: `test ${at}`, seconds: at }));
  const lines = slowestTests(tests);
  expect(lines).toHaveLength(10);
  expect(lines[0]).toBe("  11.0 s   test 11");
});

test("the files that start first exist", () => {
  expect(slowestFiles.filter((file) => !committedFiles.includes(`tests/${file}`))).toEqual([]);
});
