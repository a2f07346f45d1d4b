import { z } from "zod";
import type { ProblemError } from "@/lib/platform/http/problem";
import { hourMs, minuteMs } from "@/lib/platform/time/units";
import type { Observation } from "./observation";
import { observationSchema, periodRules, requestRules } from "./schema";

/** More errors than this help nobody. */
const maxErrors = 10;

const listError = `must be an observation, or a list of 1 to ${requestRules.maxObservations}`;
const list = z
  .array(observationSchema, { error: listError })
  .min(1, listError)
  .max(requestRules.maxObservations, listError);

/** Reads a body that came as JSON: its observations, or what is wrong with each, under the path where it stands. */
export function parseObservations(
  body: unknown,
  now: Date,
): { observations: Observation[] } | { errors: ProblemError[] } {
  const isList = Array.isArray(body);
  const parsed = isList ? list.safeParse(body) : z.tuple([observationSchema]).safeParse([body]);
  const under = (path: readonly PropertyKey[]) => (isList ? path : path.slice(1)).join(".");
  if (!parsed.success) {
    const { issues } = parsed.error;
    return {
      errors: issues.slice(0, maxErrors).map(({ path, message }) => ({ path: under(path), message })),
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
  const wrong = [
    ...observations.flatMap((one, at) => wrongTime(one, now).map(inPlace(at, under))),
    ...wrongTogether(observations).map(({ at, ...error }) => inPlace(at, under)(error)),
  ];
  return wrong.length > 0 ? { errors: wrong.slice(0, maxErrors) } : { observations };
}

const inPlace = (at: number, under: (path: PropertyKey[]) => string) => (error: ProblemError) => ({
  ...error,
  path: under([at, error.path]),
});

function wrongTime({ from, to }: Observation, now: Date): ProblemError[] {
  const oldest = now.getTime() - periodRules.oldestHours * hourMs;
  const latest = now.getTime() + periodRules.aheadSeconds * 1000;
  const said = `it is ${now.toISOString()} here`;
  if (from < oldest)
    return [{ path: "from", message: `must be at most ${periodRules.oldestHours} hours ago; ${said}` }];
  if (to > latest) return [{ path: "to", message: `must not be to come; ${said}` }];
  return [];
}

function wrongTogether(observations: readonly Observation[]): (ProblemError & { at: number })[] {
  const minutes = observations.reduce((sum, { from, to }) => sum + (to - from) / minuteMs, 0);
  if (minutes > requestRules.maxMinutes)
    return [
      {
        at: observations.length - 1,
        path: "to",
        message: `the periods of one request must be at most ${requestRules.maxMinutes} minutes together: send the rest in another`,
      },
    ];
  return observations.flatMap((one, at) => {
    const before = observations.slice(0, at).findIndex((other) => overlap(one, other));
    if (before < 0) return [];
    const message = `overlaps ${before} of the same surface and model: add them up before you send them`;
    return [{ at, path: "from", message }];
  });
}

const overlap = (one: Observation, other: Observation) =>
  one.surface === other.surface && one.model === other.model && one.from < other.to && other.from < one.to;
