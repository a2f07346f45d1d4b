import { expect, test } from "vitest";
import { observe } from "@/lib/crowd/reports/observe";

const overloaded =
  'API Error: 529 {"type":"error","error":{"type":"overloaded_error","message":"Overloaded"},"request_id":"req_011CSHoEeqs5C35K2UUqR7Fy"}';

test("given fields stay as they are, and missing ones are not-sure", () => {
  expect(observe({ surface: "claude-code", model: "opus-5", symptom: "http-529" })).toEqual({
    observation: {
      vote: "fails",
      surface: "claude-code",
      model: "opus-5",
      symptom: "http-529",
      note: null,
      excerpt: null,
    },
    guessed: [],
  });
  expect(observe({ surface: "claude-code" })).toMatchObject({
    observation: { model: "not-sure", symptom: null },
  });
  expect(observe({ text: "it broke" })).toMatchObject({
    observation: { surface: "not-sure", model: "not-sure", symptom: null },
  });
});

test("a pasted error fills the missing fields, and loses its IDs", () => {
  const observed = observe({ text: overloaded });
  expect(observed).toMatchObject({ observation: { vote: "fails", symptom: "http-529" } });
  const text = JSON.stringify(observed);
  expect(text).toContain("overloaded_error");
  expect(text).not.toContain("req_011CSHoEeqs5C35K2UUqR7Fy");
});

test("given fields win over the pasted error", () => {
  expect(observe({ text: overloaded, surface: "claude-web", symptom: "slow" })).toMatchObject({
    observation: { surface: "claude-web", symptom: "slow" },
  });
});

test("a works vote has a cell and no symptom", () => {
  expect(observe({ surface: "claude-web", works: true })).toMatchObject({
    observation: { vote: "works", surface: "claude-web", model: "not-sure", symptom: null },
  });
});

test("a note keeps its text and loses its secrets", () => {
  const note = "works again after I signed in as ann@example.org with sk-ant-api03-AbCdEfGhIjKlMnOp";
  const observed = observe({ surface: "claude-code", note });
  const text = JSON.stringify(observed);
  expect(text).toContain("works again after I signed in");
  expect(text).not.toMatch(/ann@example|AbCdEfGh/);
});

const refused =
  'API Error: 401 {"type":"error","error":{"type":"authentication_error","message":"invalid x-api-key"}}';

test("an error on the sender's side is not counted, unless it has a symptom", () => {
  expect(observe({ text: refused })).toEqual({ refusal: "authentication" });
  expect(observe({ text: refused, symptom: "login-failed" })).toMatchObject({
    observation: { symptom: "login-failed" },
  });
});
