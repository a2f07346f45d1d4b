import { minuteMs } from "@/lib/platform/time/units";
import type { Observation, Piece } from "./observation";

/**
 * An observation as pieces of one minute each, by outcome. Calls are taken to be spread evenly over the period, and
 * rounded so that the pieces add up to what was sent, to the call. `ok` is there for every part, also with 0 calls.
 */
export function splitByMinute(observation: Observation): Piece[] {
  const { surface, model, from, to, ok, errors, p50Ms, p95Ms } = observation;
  const parts = minutesOf(from, to);
  const none = { p50Ms: null, p95Ms: null };
  const failed = Object.entries(errors).filter(([, calls]) => calls > 0);
  const told = [
    { outcome: "ok", calls: ok, p50Ms, p95Ms },
    ...failed.map(([outcome, calls]) => ({ outcome, calls, ...none })),
  ];
  return told.flatMap(({ calls, ...rest }) =>
    parts
      .map((part) => ({ surface, model, ...rest, ...part, calls: callsWithin(calls, from, to, part) }))
      .filter((piece) => piece.outcome === "ok" || piece.calls > 0),
  );
}

/** How many of the calls of [from, to) fall to a part of it. Parts that meet add up to the calls of their union. */
export function callsWithin(
  calls: number,
  from: number,
  to: number,
  part: { from: number; to: number },
): number {
  const until = (at: number) => Math.round((calls * (at - from)) / (to - from));
  return until(part.to) - until(part.from);
}

function minutesOf(from: number, to: number): { from: number; to: number }[] {
  const parts: { from: number; to: number }[] = [];
  for (let start = from; start < to; ) {
    const end = Math.min(to, (Math.floor(start / minuteMs) + 1) * minuteMs);
    parts.push({ from: start, to: end });
    start = end;
  }
  return parts;
}
