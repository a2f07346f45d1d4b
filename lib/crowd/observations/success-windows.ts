import { minuteMs } from "@/lib/platform/time/units";
/** The windows over which success is told, and the steps of their points, in minutes. */
export const successWindows = {
  "30m": { minutes: 30, stepMinutes: 2 },
  "2h": { minutes: 120, stepMinutes: 5 },
  "24h": { minutes: 1440, stepMinutes: 15 },
} as const;
export type SuccessWindow = keyof typeof successWindows;

/** Start of the first step (ms since 1970) of a window that ends with the step in which `now` is. */
export function firstStepOf(window: SuccessWindow, now: Date): number {
  const { minutes, stepMinutes } = successWindows[window];
  const stepMs = stepMinutes * minuteMs;
  return Math.floor(now.getTime() / stepMs) * stepMs - minutes * minuteMs + stepMs;
}
