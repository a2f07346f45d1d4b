import { z } from "zod";
import { modelIds } from "@/lib/catalog/models";
import { surfaceIds } from "@/lib/catalog/surfaces";
import { symptomIds } from "@/lib/catalog/symptoms";
import type { ProblemError } from "@/lib/platform/http/problem";
import { hourMs, minuteMs, secondMs } from "@/lib/platform/time/units";
import { type Observation, overlaps } from "./observation";

/** Limits of one observation: the length of its period, how old it may be, and how far a clock may be ahead. */
export const periodRules = { maxMinutes: 60, minSeconds: 1, oldestHours: 24, aheadSeconds: 60 } as const;
/** Limits of one request: the number of observations, and the sum of their periods. */
export const requestRules = { maxObservations: 100, maxMinutes: 1440 } as const;
/** More calls than anyone makes in an hour. Sums of thousands of them are still exact in JavaScript. */
const maxCalls = 1_000_000_000_000;
const maxMs = 3_600_000;
/** More errors than this don't help anyone. */
const maxErrors = 10;

const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: `must be one of ${values.join(", ")}` });

const callsError = `must be a whole number of calls from 0 to ${maxCalls}`;
const calls = z.int({ error: callsError }).min(0, callsError).max(maxCalls, callsError);
const durationError = `must be a number of milliseconds from 0 to ${maxMs}, or absent`;
const duration = z.number({ error: durationError }).min(0, durationError).max(maxMs, durationError);
const time = z.iso
  // Without valid times, a period has no length, so the checks of its length are skipped.
  .datetime({
    offset: true,
    abort: true,
    error: "must be an ISO 8601 time with a time zone, such as 2026-04-06T14:32:00Z",
  })
  .meta({ examples: ["2026-04-06T14:32:00Z"] });

const fields = {
  surface: oneOf(surfaceIds),
  model: oneOf(modelIds),
  from: time.meta({ description: "Start of the period, at most 24 hours ago." }),
  to: time.meta({
    description: "End of the period: 1 second to 60 minutes after `from`, and not in the future.",
  }),
  ok: calls.meta({ description: "Calls that succeeded." }),
  errors: z
    .partialRecord(z.enum(symptomIds), calls, {
      error: ({ code, keys }: { code: string; keys?: unknown }) =>
        code === "unrecognized_keys"
          ? unknownNames("symptoms", keys, symptomIds)
          : 'must be an object with the number of calls per symptom, such as { "http-529": 12 }',
    })
    .default({})
    .meta({ description: "Calls that failed, by symptom." }),
  p50Ms: duration
    .nullish()
    .meta({ description: "Median duration of the successful calls, in milliseconds." }),
  p95Ms: duration
    .nullish()
    .meta({ description: "95th percentile of the duration of the successful calls, in milliseconds." }),
};

const lengthOf = ({ from, to }: { from: string; to: string }) => Date.parse(to) - Date.parse(from);

/** What a program saw of one cell in one period: an element of the body of `POST /api/v1/observations`. */
const observationSchema = z
  .strictObject(fields, {
    error: ({ code, keys }) =>
      code === "unrecognized_keys" ? unknownNames("fields", keys, Object.keys(fields)) : "must be an object",
  })
  .refine((one) => lengthOf(one) > 0, { path: ["to"], error: "must be after from" })
  .refine((one) => lengthOf(one) <= 0 || lengthOf(one) >= periodRules.minSeconds * secondMs, {
    path: ["to"],
    error: `must be at least ${periodRules.minSeconds} second after from`,
  })
  .refine((one) => lengthOf(one) <= periodRules.maxMinutes * minuteMs, {
    path: ["to"],
    error: `must be at most ${periodRules.maxMinutes} minutes after from. Split a longer period into several observations`,
  })
  .refine(({ p50Ms, p95Ms }) => (p50Ms ?? 0) <= (p95Ms ?? Number.POSITIVE_INFINITY), {
    path: ["p95Ms"],
    error: "must not be less than p50Ms",
  });

/** The request body: one observation, or a list. */
export const observationsSchema = z.union([
  observationSchema,
  z.array(observationSchema).min(1).max(requestRules.maxObservations),
]);

const listError = `must be an observation, or a list of 1 to ${requestRules.maxObservations} observations`;
const list = z
  .array(observationSchema, { error: listError })
  .min(1, listError)
  .max(requestRules.maxObservations, listError);

/** Parses a JSON body. Returns its observations, or what is wrong, each error with its path in the body. */
export function parseObservations(
  body: unknown,
  now: Date,
): { observations: Observation[] } | { errors: ProblemError[] } {
  const isList = Array.isArray(body);
  const parsed = isList ? list.safeParse(body) : z.tuple([observationSchema]).safeParse([body]);
  const toPath = (path: readonly PropertyKey[]) => (isList ? path : path.slice(1)).join(".");
  if (!parsed.success) {
    const { issues } = parsed.error;
    return {
      errors: issues.slice(0, maxErrors).map(({ path, message }) => ({ path: toPath(path), message })),
    };
  }
  const observations = parsed.data.map(
    ({ p50Ms = null, p95Ms = null, ...one }): Observation => ({
      ...one,
      from: Date.parse(one.from),
      to: Date.parse(one.to),
      p50Ms,
      p95Ms,
    }),
  );
  const errors = [
    ...observations.flatMap((one, index) => timeErrors(one, now).map((error) => ({ index, ...error }))),
    ...requestErrors(observations),
  ].map(({ index, path, message }) => ({ path: toPath([index, path]), message }));
  return errors.length > 0 ? { errors: errors.slice(0, maxErrors) } : { observations };
}

function timeErrors({ from, to }: Observation, now: Date): ProblemError[] {
  const oldest = now.getTime() - periodRules.oldestHours * hourMs;
  const latest = now.getTime() + periodRules.aheadSeconds * secondMs;
  const serverTime = `The server’s time is ${now.toISOString()}`;
  if (from < oldest)
    return [{ path: "from", message: `must be at most ${periodRules.oldestHours} hours ago. ${serverTime}` }];
  if (to > latest) return [{ path: "to", message: `must not be in the future. ${serverTime}` }];
  return [];
}

/** Errors that only the whole request has, each with the index of its observation. */
function requestErrors(observations: readonly Observation[]): (ProblemError & { index: number })[] {
  const minutes = observations.reduce((sum, { from, to }) => sum + (to - from) / minuteMs, 0);
  if (minutes > requestRules.maxMinutes)
    return [
      {
        index: observations.length - 1,
        path: "to",
        message: `all periods of a request must add up to at most ${requestRules.maxMinutes} minutes. Send the rest in another request`,
      },
    ];
  return observations.flatMap((one, index) => {
    const other = observations.slice(0, index).findIndex((earlier) => overlaps(one, earlier));
    if (other < 0) return [];
    const message = `overlaps observation ${other} of the same surface and model. Add them up before you send them`;
    return [{ index, path: "from", message }];
  });
}

function unknownNames(what: string, found: unknown, known: readonly string[]): string {
  const names = Array.isArray(found) ? found.map(String) : [];
  const named = names.slice(0, 3).map((name) => JSON.stringify(name.slice(0, 40)));
  const more = names.length > 3 ? ` and ${names.length - 3} more` : "";
  return `has unknown ${what}: ${named.join(", ")}${more}. Known ${what} are ${known.join(", ")}`;
}
