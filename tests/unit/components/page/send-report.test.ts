import { describe, expect, test } from "vitest";
import { acceptedFrom, bodyOf, challengeFrom, refusedFrom } from "@/components/report/panel/send-report";

const form = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
};

test.each([
  ["two taps", { back: "page", surface: "claude-code", model: "", symptom: "http-529", text: "", note: " " }],
  ["with a model", { surface: "claude-code", model: "opus-5", symptom: "timeout" }],
  ["a pasted error", { surface: "", text: "API Error: 529", note: "since noon" }],
])("empty fields are left out: %s", (_, fields) => {
  const filled = Object.entries(fields).filter(([name, value]) => name !== "back" && value.trim() !== "");
  expect(bodyOf(form(fields))).toEqual(Object.fromEntries(filled));
});

test("a vote that it works carries no error", () => {
  const fields = { surface: "claude-web", works: "true", symptom: "timeout", text: "API Error: 529" };
  expect(bodyOf(form(fields))).toEqual({ surface: "claude-web", works: true });
});

describe("the answer", () => {
  const answer = {
    id: "1",
    counted: true,
    surface: "claude-code",
    model: "opus-5",
    symptom: "http-529",
    people: { cell: 149, all: 205 },
  };

  test("says which number one is", () => {
    const { id: _, counted: __, ...rest } = answer;
    expect(acceptedFrom(answer, false)).toEqual({ outcome: "counted", ...rest });
    expect(acceptedFrom({ ...answer, counted: false }, false)?.outcome).toBe("again");
    expect(acceptedFrom(answer, true)).toMatchObject({ outcome: "works", symptom: null });
  });

  test.each([null, "", 3, {}, { counted: true }])("that is none (%j) is not believed", (strange) => {
    expect(acceptedFrom(strange, false)).toBeNull();
  });

  test.each([
    [400, "unclear"],
    [403, "proof-failed"],
    [413, "too-long"],
    [415, "unclear"],
    [429, "too-many"],
    [500, "unavailable"],
    [503, "unavailable"],
    [200, "unavailable"],
  ])("%i means %s", (status, reason) => {
    expect(refusedFrom(new Response(null, { status }), null)).toMatchObject({ reason, retrySeconds: null });
  });

  test("distinguishes paused intake from our own failure", () => {
    const problem = { type: "https://njy.example/problems/intake-paused", detail: "Not counted", errors: [] };
    const paused = new Response(null, { status: 503, headers: { "Retry-After": "5400" } });
    expect(refusedFrom(paused, problem)).toMatchObject({ reason: "paused", retrySeconds: 5400 });
  });

  test("has a challenge when a proof of work must come with the report", () => {
    const challenge = { parameters: {}, signature: "00" };
    expect(challengeFrom({ status: 403, challenge })).toBe(challenge);
    for (const other of [null, "", {}, answer]) expect(challengeFrom(other)).toBeNull();
  });

  test("keeps when to try again", () => {
    const limited = new Response(null, { status: 429, headers: { "Retry-After": "180" } });
    expect(refusedFrom(limited, null).retrySeconds).toBe(180);
  });

  test("tells in the server's words why a pasted error is no outage", () => {
    const problem = {
      detail: "Not counted, because 401 is about your own request.",
      errors: [{ path: "text", message: "" }],
    };
    expect(refusedFrom(new Response(null, { status: 400 }), problem)).toMatchObject({
      reason: "no-outage",
      detail: problem.detail,
    });
  });
});
