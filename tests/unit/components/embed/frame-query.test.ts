import { expect, test } from "vitest";
import { frameQueryString, knownPlace, readFrameQuery } from "@/app/embed/frame-query";

const read = (query: string) => readFrameQuery(new Request(`http://localhost/embed/report${query}`));

test.each([
  ["", { surface: null, model: null, theme: "auto" }],
  ["?surface=claude-api&theme=dark", { surface: "claude-api", model: null, theme: "dark" }],
  ["?surface=&model=&theme=", { surface: null, model: null, theme: "auto" }],
  ["?theme=%3Cscript%3E", { surface: null, model: null, theme: "auto" }],
  [`?surface=${"x".repeat(200)}`, { surface: "unknown", model: null, theme: "auto" }],
])("%s is read as %o", (query, expected) => {
  expect(read(query)).toEqual(expected);
});

test.each([
  ["?surface=claude-fax&model=opus-99", ""],
  ["?surface=not-sure&model=not-sure", ""],
  ["?surface=claude-api&model=opus-5&theme=light", "?surface=claude-api&model=opus-5&theme=light"],
])("of %s what is known is %s", (query, known) => {
  expect(frameQueryString(knownPlace(read(query)))).toBe(known);
});
