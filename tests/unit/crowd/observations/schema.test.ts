import { describe, expect, test } from "vitest";
import { modelIds } from "@/lib/catalog/models";
import { parseObservations } from "@/lib/crowd/observations/schema";

const now = new Date("2026-04-06T14:40:00Z");
const sound = {
  surface: "claude-api",
  model: "opus-5",
  from: "2026-04-06T14:32:00Z",
  to: "2026-04-06T14:33:00Z",
  ok: 400,
  errors: { "http-529": 12 },
  p50Ms: 900,
  p95Ms: 4200.5,
};
const wrongWith = (body: unknown): string => {
  const parsed = parseObservations(body, now);
  return "errors" in parsed ? parsed.errors.map(({ path, message }) => `${path}: ${message}`).join("\n") : "";
};

describe("observations that a program sends", () => {
  test("are one object, or a list", () => {
    const one = { ...sound, from: Date.parse(sound.from), to: Date.parse(sound.to) };
    expect(parseObservations(sound, now)).toEqual({ observations: [one] });
    expect(parseObservations([sound], now)).toEqual({ observations: [one] });
  });

  test.each([
    ["no errors and no durations", { errors: undefined, p50Ms: null, p95Ms: undefined }],
    ["only failures", { ok: 0 }],
    ["no calls, which replaces what was sent before", { ok: 0, errors: { timeout: 0 } }],
    ["an hour", { from: "2026-04-06T13:33:00Z" }],
    ["a second", { from: "2026-04-06T14:32:59Z" }],
    ["24 hours ago", { from: "2026-04-05T14:40:00Z", to: "2026-04-05T14:41:00Z" }],
    ["a clock that is a minute ahead", { from: "2026-04-06T14:40:30Z", to: "2026-04-06T14:41:00Z" }],
    ["another time zone", { from: "2026-04-06T20:17:00+05:45", to: "2026-04-06T20:18:00+05:45" }],
    ["only p95Ms", { p50Ms: undefined }],
  ])("are accepted with %s", (_, changed) => {
    expect(wrongWith({ ...sound, ...changed })).toBe("");
  });

  test.each([
    ["an unknown surface", { surface: "claude-cod" }, /^surface: must be one of claude-code, claude-web, /],
    ["an unknown model", { model: "gpt" }, new RegExp(`^model: must be one of ${modelIds[0]}, `)],
    ["no model", { model: undefined }, new RegExp(`^model: must be one of ${modelIds[0]}, `)],
    [
      "an unknown symptom",
      { errors: { "http-418": 1 } },
      /^errors: has unknown symptoms: "http-418". Known symptoms are http-529, http-500/,
    ],
    ["errors as a list", { errors: [1] }, /^errors: must be an object with the number of calls per symptom/],
    [
      "a negative count of errors",
      { errors: { timeout: -1 } },
      /^errors\.timeout: must be a whole number of calls/,
    ],
    ["a negative count", { ok: -1 }, /^ok: must be a whole number of calls from 0 to 1000000000000$/],
    ["half a call", { ok: 1.5 }, /^ok: must be a whole number/],
    ["too many calls", { ok: 1e15 }, /^ok: must be a whole number/],
    ["calls as text", { ok: "400" }, /^ok: must be a whole number/],
    [
      "a time without a time zone",
      { from: "2026-04-06T14:32:00" },
      /^from: must be an ISO 8601 time with a time zone/,
    ],
    ["a time as a number", { to: 1775486000 }, /^to: must be an ISO 8601 time/],
    ["an end before its start", { to: "2026-04-06T14:31:00Z" }, /^to: must be after from$/],
    ["an end at its start", { to: sound.from }, /^to: must be after from$/],
    ["less than a second", { to: "2026-04-06T14:32:00.5Z" }, /^to: must be at least 1 second after from$/],
    ["more than an hour", { from: "2026-04-06T13:32:59Z" }, /^to: must be at most 60 minutes after from/],
    [
      "long ago",
      { from: "2026-04-05T14:39:59Z", to: "2026-04-05T14:50:00Z" },
      /^from: must be at most 24 hours ago. The server’s time is 2026-04-06T14:40:00.000Z$/,
    ],
    [
      "a time in the future",
      { to: "2026-04-06T14:41:01Z" },
      /^to: must not be in the future. The server’s time is 2026/,
    ],
    ["p50 over p95", { p50Ms: 5000 }, /^p95Ms: must not be less than p50Ms$/],
    ["a negative duration", { p50Ms: -1 }, /^p50Ms: must be a number of milliseconds from 0/],
    ["a duration of days", { p95Ms: 1e9 }, /^p95Ms: must be a number of milliseconds from 0/],
    [
      "an unknown field",
      { p99Ms: 1 },
      /^: has unknown fields: "p99Ms". Known fields are surface, model, from, to, ok, errors, p50Ms, p95Ms$/,
    ],
  ])("are rejected with %s", (_, changed, message) => {
    expect(wrongWith({ ...sound, ...changed })).toMatch(message);
  });

  test.each([
    ["nothing", null, /^: must be an object$/],
    ["a text", "529", /^: must be an object$/],
    ["an empty list", [], /^: must be an observation, or a list of 1 to 100 observations$/],
    ["too long a list", Array(101).fill(sound), /must be an observation, or a list of 1 to 100/],
    ["something wrong in a list", [sound, { ...sound, ok: -1 }], /^1\.ok: must be a whole number/],
    [
      "two observations of one moment",
      [sound, { ...sound, ok: 1, from: "2026-04-06T14:32:30Z" }],
      /^1\.from: overlaps observation 0 of the same surface and model/,
    ],
  ])("are rejected as %s", (_, body, message) => {
    expect(wrongWith(body)).toMatch(message);
  });

  test("do not overlap with another cell or the next minute", () => {
    const next = { ...sound, from: sound.to, to: "2026-04-06T14:34:00Z" };
    expect(wrongWith([sound, { ...sound, model: "sonnet-5" }, next])).toBe("");
  });

  test("cover at most 24 hours of cells in one request", () => {
    const hours = (count: number) =>
      Array.from({ length: count }, (_, at) => ({
        ...sound,
        from: new Date(now.getTime() - ((at % 20) + 1) * 3_600_000).toISOString(),
        to: new Date(now.getTime() - (at % 20) * 3_600_000).toISOString(),
        model: at < 20 ? "opus-5" : "sonnet-5",
      }));
    expect(wrongWith(hours(24))).toBe("");
    expect(wrongWith(hours(25))).toMatch(/^24\.to: .*add up to at most 1440 minutes/);
  });

  test("return at most ten errors", () => {
    expect(wrongWith(Array(20).fill({ ...sound, ok: -1 })).split("\n")).toHaveLength(10);
  });
});
