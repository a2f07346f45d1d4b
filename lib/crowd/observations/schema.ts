import { z } from "zod";
import { modelIds } from "@/lib/catalog/models";
import { surfaceIds } from "@/lib/catalog/surfaces";
import { symptomIds } from "@/lib/catalog/symptoms";
import { minuteMs } from "@/lib/platform/time/units";

/** The longest and shortest period of one observation, how old it may be, and how far a clock may be ahead. */
export const periodRules = { maxMinutes: 60, minSeconds: 1, oldestHours: 24, aheadSeconds: 60 } as const;
/** Observations in one request, and the minutes of all their periods together. */
export const requestRules = { maxObservations: 100, maxMinutes: 1440 } as const;
/** More calls than anybody makes in an hour; sums of thousands of them are exact in JavaScript. */
export const maxCalls = 1_000_000_000_000;
const maxMs = 3_600_000;

const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: `must be one of ${values.join(", ")}` });

const callsError = `must be a whole number of calls from 0 to ${maxCalls}`;
const calls = z.int({ error: callsError }).min(0, callsError).max(maxCalls, callsError);
const durationError = `must be milliseconds from 0 to ${maxMs}, or left out`;
const duration = z.number({ error: durationError }).min(0, durationError).max(maxMs, durationError);
const time = z.iso
  // A period between times that are none has no length: nothing more is said of it.
  .datetime({
    offset: true,
    abort: true,
    error: "must be a time in ISO 8601 with its zone, as in 2026-04-06T14:32:00Z",
  })
  .meta({ examples: ["2026-04-06T14:32:00Z"] });

const fields = {
  surface: oneOf(surfaceIds),
  model: oneOf(modelIds),
  from: time.meta({ description: "Start of the period, at most 24 hours ago." }),
  to: time.meta({ description: "Its end, 1 second to 60 minutes later, and not to come." }),
  ok: calls.meta({ description: "Calls that succeeded." }),
  errors: z
    .partialRecord(z.enum(symptomIds), calls, {
      error: ({ code, keys }: { code: string; keys?: unknown }) =>
        code === "unrecognized_keys"
          ? unknownNames("symptoms", keys, symptomIds)
          : 'must be an object of calls by symptom, as in { "http-529": 12 }',
    })
    .default({})
    .meta({ description: "Calls that failed, by symptom." }),
  p50Ms: duration
    .nullish()
    .meta({ description: "Half of the calls that succeeded took no longer, in milliseconds." }),
  p95Ms: duration
    .nullish()
    .meta({ description: "95 in 100 of the calls that succeeded took no longer, in milliseconds." }),
};

const lengthOf = ({ from, to }: { from: string; to: string }) => Date.parse(to) - Date.parse(from);

/** What a program saw of one cell in one period: an element of the body of `POST /api/v1/observations`. */
export const observationSchema = z
  .strictObject(fields, {
    error: ({ code, keys }) =>
      code === "unrecognized_keys" ? unknownNames("fields", keys, Object.keys(fields)) : "must be an object",
  })
  .refine((one) => lengthOf(one) > 0, { path: ["to"], error: "must be after from" })
  .refine((one) => lengthOf(one) <= 0 || lengthOf(one) >= periodRules.minSeconds * 1000, {
    path: ["to"],
    error: `must be at least ${periodRules.minSeconds} second after from`,
  })
  .refine((one) => lengthOf(one) <= periodRules.maxMinutes * minuteMs, {
    path: ["to"],
    error: `must be at most ${periodRules.maxMinutes} minutes after from: send a longer time as several`,
  })
  .refine(({ p50Ms, p95Ms }) => (p50Ms ?? 0) <= (p95Ms ?? Number.POSITIVE_INFINITY), {
    path: ["p95Ms"],
    error: "must not be less than p50Ms",
  });

/** The body: one observation, or a list. */
export const observationsSchema = z.union([
  observationSchema,
  z.array(observationSchema).min(1).max(requestRules.maxObservations),
]);

function unknownNames(what: string, found: unknown, known: readonly string[]): string {
  const names = Array.isArray(found) ? found.map(String) : [];
  const named = names.slice(0, 3).map((name) => JSON.stringify(name.slice(0, 40)));
  const more = names.length > 3 ? ` and ${names.length - 3} more` : "";
  return `has unknown ${what}: ${named.join(", ")}${more}; known are ${known.join(", ")}`;
}
