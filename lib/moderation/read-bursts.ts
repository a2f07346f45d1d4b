import { setImmediate as breathe } from "node:timers/promises";
import { z } from "zod";
import { modelOf } from "@/lib/catalog/models";
import { surfaceOf } from "@/lib/catalog/surfaces";
import { zoneName, zoneOfKey } from "@/lib/catalog/zones";
import { type Burst, burstsBy } from "@/lib/outages/detection/bursts";
import type { MinuteInput } from "@/lib/outages/detection/minute-input";
import type { SavedDetection } from "@/lib/outages/detection/saved-state";
import { type ScoreShare, scoreShares, scoresAt, thresholdOf } from "@/lib/outages/detection/score-share";
import { readMinutes } from "@/lib/outages/following/store-minutes";
import { readDetection } from "@/lib/outages/following/store-state";
import { usualNow } from "@/lib/outages/following/usual-now";
import { minuteMs } from "@/lib/platform/time/units";

/** So many minutes before the span are gone through too: the level and the longest window reach back so far. */
const warmUpMinutes = 140;
const maxShown = 20;
/** The score without a network means going through all minutes once more: only for the greatest. */
const maxScored = 8;

const burstHours = z.enum(["1", "3", "6"]).catch("3");
export type BurstHours = z.infer<typeof burstHours>;

/** People of a network in the span. Times are ISO 8601. */
export interface NetworkBurst extends Omit<Burst, "peakMinute"> {
  peakAt: string;
  /** At the peak, the score of the zone where they make the greatest difference, with and without them, nats; null where it was not reckoned. */
  score: { place: string | null; with: number; without: number } | null;
}

/** People of a cell in the span. */
export interface CellBurst extends Omit<Burst, "peakMinute"> {
  surface: string;
  model: string;
  name: string;
  peakAt: string;
  usual: number;
  /** The cell's own score at its peak, nats. */
  score: number | null;
}

/** Who reported much in the last hours, and what it did to the scores. */
export interface BurstsView {
  hours: BurstHours;
  /** ISO 8601. */
  from: string;
  networks: NetworkBurst[];
  /** How many networks reported, and the people of the median one. */
  networksAll: number;
  usualOfNetwork: number;
  cells: CellBurst[];
  /** The score at which an alarm is raised now, nats; null before detection knows anything. */
  thresholdNats: number | null;
}

/** Bursts of the last hours (`hours`: 1, 3 or 6) by network and by cell. Hidden reports are not among them. */
export async function readBursts(query: Readonly<Record<string, string>>, now: Date): Promise<BurstsView> {
  const hours = burstHours.parse(query.hours);
  const until = Math.floor(now.getTime() / minuteMs) + 1;
  const from = until - Number(hours) * 60;
  const [minutes, saved, { usual }] = await Promise.all([
    readMinutes(from - warmUpMinutes, until),
    readDetection(),
    usualNow(now),
  ]);
  const inSpan = minutes.slice(warmUpMinutes);
  const [networks, cells] = [burstsBy("network", inSpan), burstsBy("cell", inSpan)];
  const peaksOf = (bursts: readonly Burst[], keyOf: (key: string) => string) =>
    new Map(bursts.map(({ key, peakMinute }) => [keyOf(key), peakMinute]));
  const scored = peaksOf(networks.slice(0, maxScored), (key) => key);
  const shares = saved ? await sharesOf(saved, minutes, scored) : new Map<string, ScoreShare>();
  const shown = cells.slice(0, maxShown);
  const scores = saved ? scoresAt(saved, minutes, peaksOf(shown, cellKey)) : new Map<string, number>();
  return {
    hours,
    from: isoOf(from),
    networksAll: networks.length,
    usualOfNetwork: networks[Math.floor(networks.length / 2)]?.people ?? 0,
    networks: networks.slice(0, maxShown).map(({ peakMinute, ...burst }) => {
      const share = shares.get(burst.key);
      return {
        ...burst,
        peakAt: isoOf(peakMinute),
        score: share ? { place: nameOf(share.zone), with: share.score, without: share.without } : null,
      };
    }),
    cells: shown.map(({ peakMinute, ...burst }) => {
      const [surface = "", model = ""] = burst.key.split("/");
      return {
        ...burst,
        ...{ surface, model, name: `${surfaceOf(surface).name} · ${modelOf(model).name}` },
        peakAt: isoOf(peakMinute),
        usual: usual(cellKey(burst.key), from * minuteMs, until * minuteMs),
        score: scores.get(cellKey(burst.key)) ?? null,
      };
    }),
    thresholdNats: saved && thresholdOf(saved),
  };
}

/** The score of each network at its minute, one after the other: while an attack lasts that is much, and others wait. */
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
    await breathe();
  }
  return shares;
}

const cellKey = (key: string) => `cell:${key}`;
const isoOf = (minute: number) => new Date(minute * minuteMs).toISOString();
const nameOf = (key: string | null) => {
  const zone = key === null ? null : zoneOfKey(key);
  return zone && zoneName(zone);
};
