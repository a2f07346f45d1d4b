import { z } from "zod";
import { modelIds } from "@/lib/catalog/models";
import { surfaceIds } from "@/lib/catalog/surfaces";
import { minuteMs } from "@/lib/platform/time/units";

/** The windows over which we show success rates, and the step between points, in minutes. */
export const successWindows = {
  "30m": { minutes: 30, stepMinutes: 2 },
  "2h": { minutes: 120, stepMinutes: 5 },
  "24h": { minutes: 1440, stepMinutes: 15 },
} as const;
export type SuccessWindow = keyof typeof successWindows;

/** Start of the first step of a window (ms since 1970). The last step of the window contains `now`. */
export function firstStepOf(window: SuccessWindow, now: Date): number {
  const { minutes, stepMinutes } = successWindows[window];
  const stepMs = stepMinutes * minuteMs;
  return Math.floor(now.getTime() / stepMs) * stepMs - minutes * minuteMs + stepMs;
}

const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: `must be one of ${values.join(", ")}` });

const windowIds = Object.keys(successWindows) as [SuccessWindow, ...SuccessWindow[]];

/** The query of `/api/v1/success`. */
export const successQuery = z.object({
  window: oneOf(windowIds).default("30m"),
  surface: oneOf(surfaceIds).optional(),
  model: oneOf(modelIds).optional(),
});

/** The query of the page `/programs`. It ignores values that it does not know, because a link may be old. */
export const programsQuery = z.object({ window: oneOf(windowIds).catch("30m") });
