import fc from "fast-check";
import { expect, test } from "vitest";
import { surfaceIds } from "@/lib/catalog/surfaces";
import { noteCharacters, parseReport } from "@/lib/crowd/reports/schema";

const json = (value: unknown) => parseReport({ kind: "json", value });
const form = (fields: Record<string, string | string[]>) => parseReport({ kind: "form", fields });
const paths = (parsed: ReturnType<typeof parseReport>) =>
  "errors" in parsed ? parsed.errors.map(({ path }) => path) : [];

test.each([
  { surface: "claude-code" },
  { surface: "claude-code", model: "opus-5", symptom: "http-529" },
  { surface: "claude-web", works: true },
  { surface: "claude-web", model: "sonnet-5", works: true, note: "fine here" },
  { text: "API Error: 529" },
  { text: "API Error: 529", surface: "claude-api", note: "😀".repeat(noteCharacters), source: "cli" },
  { surface: "claude-code", model: "opus-4-1", works: false },
])("%j is a valid report", (value) => {
  expect(json(value)).toEqual({ report: value });
});

const nothing = "\0";
const halfPair = "\ud83d";

test.each([
  ["an empty object", {}, "surface"],
  ["a model alone", { model: "opus-5" }, "surface"],
  ["works without a surface", { works: true }, "surface"],
  ["an unknown surface", { surface: "claude-fax" }, "surface"],
  ["an unknown model", { surface: "claude-code", model: "opus-99" }, "model"],
  ["an unknown symptom", { surface: "claude-code", symptom: "http-418" }, "symptom"],
  ["a wrong type", { surface: 7 }, "surface"],
  ["a list instead of text", { text: ["API Error"] }, "text"],
  ["a blank text", { text: " \n" }, "text"],
  ["NUL in a text", { text: `529${nothing}` }, "text"],
  ["half a pair in a note", { surface: "claude-code", note: halfPair }, "note"],
  ["a long note", { surface: "claude-code", note: "x".repeat(noteCharacters + 1) }, "note"],
  ["works as text", { surface: "claude-code", works: "true" }, "works"],
  ["works with a symptom", { surface: "claude-code", works: true, symptom: "slow" }, "works"],
  ["an unknown field", { surface: "claude-code", color: "red" }, ""],
  ["an unknown source", { surface: "claude-code", source: "fax" }, "source"],
  ["a field of every object", JSON.parse('{"surface":"claude-code","__proto__":{"works":true}}'), ""],
  ["a list", ["claude-code"], ""],
  ["null", null, ""],
  ["a number", 529, ""],
])("%s is rejected with the path %j", (_, value, path) => {
  expect(paths(json(value))).toContain(path);
});

test("an unknown ID is rejected with the list of known ones", () => {
  expect(json({ surface: "claude-fax" })).toEqual({
    errors: [{ path: "surface", message: `must be one of ${surfaceIds.join(", ")}` }],
  });
});

test("thousands of unknown fields, or deep nesting, give a short error", () => {
  const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`field-${at}`.repeat(9), at]));
  const answer = JSON.stringify(json({ surface: "claude-code", ...many }));
  expect(answer).toContain("and 9997 more");
  expect(answer.length).toBeLessThan(600);
  const deep = JSON.parse(`${'{"a":'.repeat(1500)}1${"}".repeat(1500)}`);
  expect(paths(json(deep))).toContain("");
});

test("empty fields of a form are absent, and its buttons are true", () => {
  const empty = { model: "", symptom: "", note: "", text: "" };
  expect(form({ surface: "claude-code", ...empty })).toEqual({ report: { surface: "claude-code" } });
  expect(form({ surface: "claude-code", works: "true", symptom: "slow", text: "x" })).toEqual({
    report: { surface: "claude-code", works: true },
  });
  expect(form({ surface: "claude-code", works: "0", symptom: "slow" })).toEqual({
    report: { surface: "claude-code", symptom: "slow" },
  });
  expect(paths(form({ surface: ["claude-code", "claude-web"] }))).toEqual(["surface"]);
  expect(paths(form({ surface: "claude-code", works: "perhaps" }))).toEqual(["works"]);
});

test("no JSON and no form makes it throw", { timeout: 60_000 }, () => {
  const keys = fc.oneof(fc.constantFrom("surface", "text", "note", "works", "__proto__"), fc.string());
  const value = fc.jsonValue({ maxDepth: 2 });
  const text = fc.string({ unit: "binary", maxLength: 40 });
  fc.assert(fc.property(value, (any) => void json(any)));
  fc.assert(
    fc.property(fc.dictionary(keys, fc.oneof(text, value), { maxKeys: 8 }), (fields) => void json(fields)),
  );
  fc.assert(fc.property(fc.dictionary(keys, text, { maxKeys: 8 }), (fields) => void form(fields)));
});
