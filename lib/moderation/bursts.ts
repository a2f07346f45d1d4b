import { setImmediate as nextTick } from "node:timers/promises";
import { z } from "zod";
import { modelOf } from "@/lib/catalog/models";
import { surfaceOf } from "@/lib/catalog/surfaces";
import { zoneName, zoneOfKey } from "@/lib/catalog/zones";
import {
  type Burst,
  burstsBy,
  type ScoreShare,
  scoreShares,
  scoresAt,
  thresholdOf,
} from "@/lib/outages/detection/bursts";
import type { MinuteInput } from "@/lib/outages/detection/minute-record";
import type { SavedDetection } from "@/lib/outages/detection/saved-state";
import { readMinutes } from "@/lib/outages/following/store-minutes";
import { readDetection } from "@/lib/outages/following/store-state";
import { usualNow } from "@/lib/outages/following/usual-now";
import { minuteMs } from "@/lib/platform/time/units";

/** We also read this many minutes before the window: the level and the longest detection window need them. */
const warmUpMinutes = 140;
const maxListed = 20;
/** Scoring without a network means replaying all minutes once more, so we do it for the largest networks only. */
const maxScored = 8;

const burstHours = z.enum(["1", "3", "6"]).catch("3");

/** One network's people in the window. Times are ISO 8601. */
export interface NetworkBurstView extends Omit<Burst, "peakMinute"> {
  peakAt: string;
  /**
   * At the peak, the score (nats) of the zone where the network makes the largest difference, with and without it. Null if
   * not calculated.
   */
  score: { zone: string | null; with: number; without: number } | null;
}

/** One cell's people in the window. Times are ISO 8601. */
export interface CellBurstView extends Omit<Burst, "peakMinute"> {
  surface: string;
  model: string;
  name: string;
  peakAt: string;
  /** People on a normal day in the same window. */
  expected: number;
  /** The cell's own score at its peak, in nats. */
  score: number | null;
}

/** Which networks and cells reported most in the last hours, and how they affected the scores. */
export interface BurstsView {
  hours: z.infer<typeof burstHours>;
  /** ISO 8601. */
  from: string;
  networks: NetworkBurstView[];
  /** How many networks reported, and the people of the median network. */
  networkCount: number;
  medianPeople: number;
  cells: CellBurstView[];
  /** The score at which detection raises an alarm now, in nats; null before detection has saved any state. */
  thresholdNats: number | null;
}

/** Bursts of the last hours (`hours`: 1, 3 or 6) by network and by cell. Hidden reports are left out. */
export async function readBursts(query: Readonly<Record<string, string>>, now: Date): Promise<BurstsView> {
  const hours = burstHours.parse(query.hours);
  const until = Math.floor(now.getTime() / minuteMs) + 1;
  const from = until - Number(hours) * 60;
  const [minutes, saved, { usual }] = await Promise.all([
    readMinutes(from - warmUpMinutes, until),
    readDetection(),
    usualNow(now),
  ]);
  const inWindow = minutes.slice(warmUpMinutes);
  const [networks, cells] = [burstsBy("network", inWindow), burstsBy("cell", inWindow)];
  const peaksOf = (bursts: readonly Burst[], keyOf: (key: string) => string) =>
    new Map(bursts.map(({ key, peakMinute }) => [keyOf(key), peakMinute]));
  const scored = peaksOf(networks.slice(0, maxScored), (key) => key);
  const shares = saved ? await sharesOf(saved, minutes, scored) : new Map<string, ScoreShare>();
  const listed = cells.slice(0, maxListed);
  const scores = saved ? scoresAt(saved, minutes, peaksOf(listed, cellKey)) : new Map<string, number>();
  return {
    hours,
    from: isoOf(from),
    networkCount: networks.length,
    medianPeople: networks[Math.floor(networks.length / 2)]?.people ?? 0,
    networks: networks.slice(0, maxListed).map(({ peakMinute, ...burst }) => {
      const share = shares.get(burst.key);
      return {
        ...burst,
        peakAt: isoOf(peakMinute),
        score: share ? { zone: nameOf(share.zone), with: share.score, without: share.without } : null,
      };
    }),
    cells: listed.map(({ peakMinute, ...burst }) => {
      const [surface = "", model = ""] = burst.key.split("/");
      return {
        ...burst,
        ...{ surface, model, name: `${surfaceOf(surface).name} · ${modelOf(model).name}` },
        peakAt: isoOf(peakMinute),
        expected: usual(cellKey(burst.key), from * minuteMs, until * minuteMs),
        score: scores.get(cellKey(burst.key)) ?? null,
      };
    }),
    thresholdNats: saved && thresholdOf(saved),
  };
}

/** The score share of each network at its peak. During an attack this is much work, so other requests run in between. */
async function sharesOf(
  saved: SavedDetection,
  minutes: readonly MinuteInput[],
  peaks: ReadonlyMap<string, number>,
): Promise<Map<string, ScoreShare>> {
  const shares = new Map<string, ScoreShare>();
  for (const [network, peak] of peaks) {
    const before = minutes.filter(({ minute }) => minute <= peak && minute > peak - warmUpMinutes);
    const share = scoreShares(saved, before, new Map([[network, peak]])).get(network);
    if (share) shares.set(network, share);
    await nextTick();
  }
  return shares;
}

const cellKey = (key: string) => `cell:${key}`;
const isoOf = (minute: number) => new Date(minute * minuteMs).toISOString();
const nameOf = (key: string | null) => {
  const zone = key === null ? null : zoneOfKey(key);
  return zone && zoneName(zone);
};
