import { type Baseline, baselineOf } from "./baseline";
import type { MinuteInput } from "./minute-input";
import { keptMinutes, localLevel, type PastMinutes, pastMinutes } from "./past-minutes";
import { type RollingCounts, rollingCounts } from "./rolling-counts";
import type { SavedDetection, SavedRow } from "./saved-state";
import type { DetectionSettings } from "./settings";
import { coverOf, zoneCover } from "./zone-cover";
import type { ScannedZone, ZonePlan } from "./zone-plan";
import { zonePriorNats } from "./zone-priors";

/** What came in, what is usual and what was to be expected, minute by minute. */
export interface MinuteRecord {
  counts: RollingCounts;
  baseline: Baseline;
  past: PastMinutes;
  /** Expected reports over everything, by window. */
  expectedByWindow: Float64Array;
  lastMinute(): number;
  /** Takes a minute in, and those missed before it. While zones are `failing`, or if it is not to, it learns nothing. */
  add(minute: number, rows: readonly SavedRow[], failing: readonly ScannedZone[], learns?: boolean): void;
  /** Reports expected of a zone over a window, by index. */
  usualOf(zone: number, window: number): number;
  /** Reports expected over everything from `sinceMinute` on. */
  expectedSince(sinceMinute: number): number;
  /** How a zone's failure shows in each cell; good for an hour. */
  coverBy(zone: ScannedZone): Float64Array;
  /** What one report too many in a zone that fails adds to each zone. */
  addedBy(zone: ScannedZone): Float64Array;
  /** How much more seldom than the commonest each zone is what fails, −ln, by index; good for an hour. */
  priorNats(): Float64Array;
  save(): Omit<SavedDetection, "version" | "outages">;
}

/** Minutes of which nothing is known are taken in one by one up to here; a longer gap starts the counts afresh. */
const maxGapMinutes = 24 * 60;
/** The level is read from outside the zones that fail while at least this share of all reports is. */
const minLeft = 0.3;
/** Rows that one minute may leave in memory: far more than any quorum asks. */
const maxRows = 2000;

/** A minute's rows by the plan's indexes; what the catalog does not know is left out. */
export function rowsOf(plan: ZonePlan, input: MinuteInput): SavedRow[] {
  const rows: SavedRow[] = [];
  for (const row of input.rows) {
    const cell = plan.cellIndex(row.surface, row.model);
    if (cell === undefined || row.people <= 0 || row.counted === 0) continue;
    rows.push([cell, plan.symptomIndex(row.symptom), row.counted, row.people, row.network]);
  }
  return rows.length > maxRows ? rows.sort((a, b) => b[3] - a[3]).slice(0, maxRows) : rows;
}

/** The record as saved, or an empty one. */
export function minuteRecord(
  plan: ZonePlan,
  settings: DetectionSettings,
  saved?: SavedDetection,
): MinuteRecord {
  const windows = settings.windowsMinutes;
  const longest = windows.at(-1) ?? 0;
  const baseline = baselineOf(plan, saved?.baseline);
  const counts = rollingCounts(plan, windows);
  const past = pastMinutes(settings, saved);
  const expectedByWindow = new Float64Array(windows.length);
  let lastMinute = saved?.lastMinute ?? 0;
  let level = saved?.level ?? 1;
  let covers = new Map<number, Float64Array>();
  let added = new Map<number, Float64Array>();
  let priors: Float64Array | null = null;

  if (saved) {
    const rowsAt = new Map(saved.recent);
    for (let minute = lastMinute - longest + 1; minute <= lastMinute; minute++)
      counts.add(minute, rowsAt.get(minute) ?? []);
  }

  const coverBy = (zone: ScannedZone): Float64Array => {
    const cover = covers.get(zone.index) ?? zoneCover(plan, baseline, zone);
    covers.set(zone.index, cover);
    return cover;
  };

  const addedBy = (zone: ScannedZone): Float64Array => {
    const found = added.get(zone.index);
    if (found) return found;
    const cover = coverBy(zone);
    const own = Math.max(1e-9, coverOf(cover, baseline, zone));
    const parts = Float64Array.from(plan.zones, (other) => coverOf(cover, baseline, other) / own);
    added.set(zone.index, parts);
    return parts;
  };

  /** Reports of a minute that do not come from zones that fail, and the part of usual that remains; null where too little does. */
  const clearOf = (failing: readonly ScannedZone[], rows: readonly SavedRow[], expected: number) => {
    const left = 1 - failing.reduce((sum, zone) => sum + baseline.zoneShare(zone.index), 0);
    if (left < minLeft) return null;
    let seen = 0;
    for (const [cell, , counted, people] of rows)
      if (counted & 32 && !failing.some((zone) => zone.holds[cell])) seen += people;
    for (const zone of failing) {
      const inside = rows.reduce((sum, [cell, , , people]) => (zone.holds[cell] ? sum + people : sum), 0);
      const excess = inside - expected * baseline.zoneShare(zone.index);
      seen -= excess * Math.max(0, (addedBy(zone)[0] ?? 1) - 1);
    }
    return { seen, left };
  };

  const take = (
    minute: number,
    rows: readonly SavedRow[],
    known: boolean,
    failing: readonly ScannedZone[],
    learns = true,
  ) => {
    if (Math.floor(minute / 60) !== Math.floor(lastMinute / 60)) {
      covers = new Map();
      added = new Map();
      priors = null;
    }
    baseline.learn(minute, rows, known && learns && failing.length === 0);
    const usual = baseline.ratePerMinute(minute);
    const clear = clearOf(failing, rows, usual * level);
    level = clear ? localLevel(past, settings) : 1 + (level - 1) * Math.exp(-1 / settings.levelMemoryMinutes);
    for (const [list, value] of [
      [past.observed, clear?.seen ?? 0],
      [past.usable, known && clear ? 1 : 0],
      [past.usual, usual * (clear?.left ?? 1)],
      [past.expected, usual * level],
    ] as const) {
      list.push(value);
      list.shift();
    }
    counts.add(minute, rows);
    let sum = 0;
    let window = 0;
    for (let ago = 0; ago < longest; ago++) {
      sum += past.expected[past.expected.length - 1 - ago] ?? 0;
      if (ago + 1 === windows[window]) expectedByWindow[window++] = sum;
    }
    lastMinute = minute;
  };

  return {
    counts,
    baseline,
    past,
    expectedByWindow,
    lastMinute: () => lastMinute,
    add(minute, rows, failing, learns) {
      if (lastMinute > 0) {
        const gap = minute - lastMinute;
        const from = gap <= maxGapMinutes ? lastMinute + 1 : minute - keptMinutes(settings);
        for (let at = from; at < minute; at++) take(at, [], false, failing);
      }
      take(minute, rows, true, failing, learns);
    },
    usualOf: (zone, window) => baseline.zoneShare(zone) * (expectedByWindow[window] ?? 0),
    expectedSince: (sinceMinute) =>
      past.expected.slice(Math.min(-1, sinceMinute - lastMinute - 1)).reduce((sum, value) => sum + value, 0),
    coverBy,
    addedBy,
    priorNats() {
      priors ??= zonePriorNats(plan, baseline.cellShare);
      return priors;
    },
    save: () => ({
      lastMinute,
      recent: counts.recent().map(([minute, rows]) => [minute, [...rows]]),
      observed: [...past.observed],
      usable: [...past.usable],
      usual: [...past.usual],
      expected: [...past.expected],
      level,
      baseline: baseline.save(),
    }),
  };
}
