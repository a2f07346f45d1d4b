import { type Baseline, baselineOf } from "./baseline";
import { localLevel, type PastMinutes, pastLength, pastMinutes } from "./past-minutes";
import { type RollingCounts, rollingCounts } from "./rolling-counts";
import type { SavedDetection, SavedRow } from "./saved-state";
import type { DetectionSettings } from "./settings";
import { coverOf, zoneCover, zonePriorNats } from "./zone-failure";
import type { ScannedZone, ZonePlan } from "./zone-plan";

/** Reports, baseline and expected numbers, minute by minute. */
export interface MinuteRecord {
  counts: RollingCounts;
  baseline: Baseline;
  past: PastMinutes;
  /** Expected reports over everything, by window. */
  expectedByWindow: Float64Array;
  lastMinute(): number;
  /** Adds a minute, and the missing ones before it. The baseline learns unless zones are `failing` or `learns` is false. */
  add(minute: number, rows: readonly SavedRow[], failing: readonly ScannedZone[], learns?: boolean): void;
  /** Expected reports of a zone in a window, both by index. */
  usualOf(zone: number, window: number): number;
  /** Expected reports of everything since `sinceMinute`. */
  expectedSince(sinceMinute: number): number;
  /** How much a failure of a zone raises each cell; cached for an hour. */
  coverBy(zone: ScannedZone): Float64Array;
  /** How much each report of excess in a failing zone adds to each zone. */
  addedBy(zone: ScannedZone): Float64Array;
  /** How much less often each zone fails than the most frequent one, −ln, by index; cached for an hour. */
  priorNats(): Float64Array;
  save(): Omit<SavedDetection, "version" | "outages">;
}

/** Up to this gap, missing minutes are added one by one. A longer gap restarts the counts. */
const maxGapMinutes = 24 * 60;
/** We measure the level outside failing zones while at least this share of all reports comes from there. */
const minLeft = 0.3;
/** Maximum rows of one minute in memory: far more than any quorum needs. */
const maxRows = 2000;

/** The rows of a minute by the plan's indexes, without cells that are not in the catalog. */
export function rowsOf(plan: ZonePlan, input: MinuteInput): SavedRow[] {
  const rows: SavedRow[] = [];
  for (const row of input.rows) {
    const cell = plan.cellIndex(row.surface, row.model);
    if (cell === undefined || row.people <= 0 || row.counted === 0) continue;
    rows.push([cell, plan.symptomIndex(row.symptom), row.counted, row.people, row.network]);
  }
  return rows.length > maxRows ? rows.sort((a, b) => b[3] - a[3]).slice(0, maxRows) : rows;
}

/** A record that continues from a saved state, or an empty one. */
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

  /** Reports of a minute from outside failing zones, and the expected share there; null if that is too little. */
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

  const addMinute = (
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
        const from = gap <= maxGapMinutes ? lastMinute + 1 : minute - pastLength(settings);
        for (let at = from; at < minute; at++) addMinute(at, [], false, failing);
      }
      addMinute(minute, rows, true, failing, learns);
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

/** People with equal reports in one minute: same cell, symptom and network, new in the same kinds of zone. */
export interface MinuteRow {
  surface: string;
  model: string;
  symptom: string;
  /** A text that is equal for all reports from one network (/24, /48). */
  network: string;
  /** One bit per kind of zone, in the order of `zoneKinds`: where these people were new within 30 minutes. */
  counted: number;
  people: number;
}

/** "Works" votes of people who had reported a failure within the day. */
export interface WorksAgainRow {
  surface: string;
  model: string;
  people: number;
}

/** The reports of one finished minute; `minute` counts from 1970. */
export interface MinuteInput {
  minute: number;
  rows: readonly MinuteRow[];
  worksAgain: readonly WorksAgainRow[];
}
