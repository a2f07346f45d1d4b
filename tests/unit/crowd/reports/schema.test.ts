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
])("%j is a report", (value) => {
  expect(json(value)).toEqual({ report: value });
});

const nothing = "\0";
const halfPair = "\ud83d";

test.each([
  ["nothing", {}, "surface"],
  ["a model alone", { model: "opus-5" }, "surface"],
  ["works of nothing", { works: true }, "surface"],
  ["an unknown surface", { surface: "claude-fax" }, "surface"],
  ["an unknown model", { surface: "claude-code", model: "opus-99" }, "model"],
  ["an unknown symptom", { surface: "claude-code", symptom: "http-418" }, "symptom"],
  ["a wrong type", { surface: 7 }, "surface"],
  ["a list for a text", { text: ["API Error"] }, "text"],
  ["a text of blanks", { text: " \n" }, "text"],
  ["NUL in a text", { text: `529${nothing}` }, "text"],
  ["half a pair in a note", { surface: "claude-code", note: halfPair }, "note"],
  ["a long note", { surface: "claude-code", note: "x".repeat(noteCharacters + 1) }, "note"],
  ["works as a text", { surface: "claude-code", works: "true" }, "works"],
  ["works with a symptom", { surface: "claude-code", works: true, symptom: "slow" }, "works"],
  ["an unknown field", { surface: "claude-code", colour: "red" }, ""],
  ["an unknown source", { surface: "claude-code", source: "fax" }, "source"],
  ["a field of every object", JSON.parse('{"surface":"claude-code","__proto__":{"works":true}}'), ""],
  ["a list", ["claude-code"], ""],
  ["null", null, ""],
  ["a number", 529, ""],
])("%s is refused at %j's path", (_, value, path) => {
  expect(paths(json(value))).toContain(path);
});

test("an unknown id is answered with the list of what is allowed", () => {
  expect(json({ surface: "claude-fax" })).toEqual({
    errors: [{ path: "surface", message: `must be one of ${surfaceIds.join(", ")}` }],
  });
});

test("thousands of unknown fields, or deep ones, make a short answer", () => {
  const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`field-${at}`.repeat(9), at]));
  const answer = JSON.stringify(json({ surface: "claude-code", ...many }));
  expect(answer).toContain("and 9997 more");
  expect(answer.length).toBeLessThan(600);
  const deep = JSON.parse(`${'{"a":'.repeat(1500)}1${"}".repeat(1500)}`);
  expect(paths(json(deep))).toContain("");
});

test("a form's empty fields were not filled in, and its buttons say yes", () => {
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

test("any JSON and any form is answered, never thrown at", { timeout: 60_000 }, () => {
  const keys = fc.oneof(fc.constantFrom("surface", "text", "note", "works", "__proto__"), fc.string());
  const value = fc.jsonValue({ maxDepth: 2 });
  const text = fc.string({ unit: "binary", maxLength: 40 });
  fc.assert(fc.property(value, (any) => void json(any)));
  fc.assert(
    fc.property(fc.dictionary(keys, fc.oneof(text, value), { maxKeys: 8 }), (fields) => void json(fields)),
  );
  fc.assert(fc.property(fc.dictionary(keys, text, { maxKeys: 8 }), (fields) => void form(fields)));
});
