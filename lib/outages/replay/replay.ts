import { setImmediate as breathe } from "node:timers/promises";
import { readFirstCountAt } from "@/lib/crowd/counts/read";
import { type Detector, detector } from "@/lib/outages/detection/engine";
import type { OpenOutage } from "@/lib/outages/detection/open-outage";
import { learnDays } from "@/lib/outages/following/follow";
import { readCountedMinutes, readPastMinutes } from "@/lib/outages/following/store-minutes";
import { minuteMs } from "@/lib/platform/time/units";
import type { StoredOutage } from "./replay-result";
import { readFirstReportAt } from "./store-replay";

const dayMinutes = 1440;
/** A replay begins so long before what it is about, so that networks are known in every window by then. */
const leadMinutes = 180;
/** An ended outage plays a part for two hours more. */
const aftermathMinutes = 120;
/** Longer than this a zone that fails is learnt from, as detection does. */
const maxMinutes = 16 * 60;

/** Detection that goes through the past again, and every outage that it found on the way as it stood last. */
export interface Replaying {
  detector: Detector;
  found: Map<string, OpenOutage>;
  /** The last minute that it took in. */
  minute: number;
}

/** Detection that has learnt all that is known before a minute, at a time when no outage was open. */
export async function replayFrom(firstMinute: number, stored: readonly StoredOutage[]): Promise<Replaying> {
  const firstReport = await readFirstReportAt();
  const oldest = Math.min(
    firstMinute,
    firstReport ? Math.floor(firstReport.getTime() / minuteMs) : firstMinute,
  );
  const start = Math.max(oldest, quietMinute(firstMinute - leadMinutes, stored));
  const fresh = detector();
  const firstCount = await readFirstCountAt();
  if (firstCount !== null)
    await inDays(
      Math.max(Math.floor(firstCount / minuteMs), start - learnDays * dayMinutes),
      start,
      async (from, to) => {
        for (const input of await readCountedMinutes(from, to)) {
          fresh.learn(input, failedAt(stored, input.minute));
          if (input.minute % dayMinutes === 0) await breathe();
        }
      },
    );
  return { detector: fresh, found: new Map(), minute: start - 1 };
}

/** Goes on to a minute, itself included, with air for others on the way. */
export async function replayUntil(replaying: Replaying, lastMinute: number): Promise<void> {
  await inDays(replaying.minute + 1, lastMinute + 1, async (from, to) => {
    for (const input of await readPastMinutes(from, to)) {
      for (const { outage } of replaying.detector.step(input).events) replaying.found.set(outage.id, outage);
      if (input.minute % 60 === 0) await breathe();
    }
  });
  replaying.minute = Math.max(replaying.minute, lastMinute);
  for (const outage of replaying.detector.save().outages) replaying.found.set(outage.id, outage);
}

/** The last minute until this one at which no stored outage was open, nor just over. */
export function quietMinute(minute: number, stored: readonly StoredOutage[]): number {
  const spans = stored.map(({ outage }) => ({
    from: Math.floor(outage.onsetAt.getTime() / minuteMs),
    to: (outage.endedAt?.getTime() ?? Number.POSITIVE_INFINITY) / minuteMs + aftermathMinutes,
  }));
  let quiet = minute;
  for (const { from, to } of spans.sort((one, other) => other.from - one.from))
    if (from <= quiet && to >= quiet) quiet = from - leadMinutes;
  return quiet;
}

/** Keys of the zones where an outage, not withdrawn, was open in a minute. */
function failedAt(stored: readonly StoredOutage[], minute: number): string[] {
  const at = minute * minuteMs;
  return stored.flatMap(({ outage }) => {
    const { alarmAt, endedAt, withdrawnAt, zones } = outage;
    const open = alarmAt.getTime() <= at && at < (endedAt?.getTime() ?? Number.POSITIVE_INFINITY);
    if (withdrawnAt || !open || at - alarmAt.getTime() >= maxMinutes * minuteMs) return [];
    const place = zones.findLast(({ since }) => Date.parse(since) <= at) ?? zones[0];
    return place ? [place.zone] : [];
  });
}

async function inDays(
  from: number,
  to: number,
  take: (from: number, to: number) => Promise<void>,
): Promise<void> {
  for (let day = from; day < to; day += dayMinutes) await take(day, Math.min(day + dayMinutes, to));
}
