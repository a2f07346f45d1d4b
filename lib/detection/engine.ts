import { baselineOf } from "./baseline";
import { ageOutage, reopened, reopensWithinMinutes } from "./life-cycle";
import { locate } from "./locate";
import type { MinuteInput } from "./minute-input";
import { weighPeople } from "./networks";
import { openOutage } from "./open-new";
import type { OpenOutage } from "./open-outage";
import { keptMinutes, localLevel, pastMinutes } from "./past-minutes";
import { confirms, signalNetworks } from "./quorum";
import { rollingCounts } from "./rolling-counts";
import type { SavedDetection, SavedRow } from "./saved-state";
import { type ScanView, scoreZone, type ZoneScore } from "./scan";
import { type DetectionSettings, detectionSettings, thresholdAt } from "./settings";
import { symptomEvidence } from "./symptom-evidence";
import { logUpperTail } from "./tail";
import { coverOf, zoneCover } from "./zone-cover";
import { type ScannedZone, type ZonePlan, zonePlan } from "./zone-plan";

/** What happened to an outage in a minute; `outage` is how it stands after it. */
export interface DetectionEvent {
  kind: "opened" | "placed" | "confirmed" | "subsiding" | "active again" | "ended" | "reopened";
  minute: number;
  outage: OpenOutage;
}

export interface StepResult {
  events: DetectionEvent[];
  /** The greatest score of a zone in which someone reported in this minute, network weights applied. */
  best: ZoneScore | null;
}

/** Detection at work: one call a minute, and all it remembers as JSON between them. */
export interface Detector {
  step(input: MinuteInput): StepResult;
  /** Takes a minute in without looking for outages: history before the first tick. */
  learn(input: MinuteInput): void;
  save(): SavedDetection;
  /** Hours of history; under `leastKnownHours` nothing is raised. */
  knownHours(): number;
}

/** With less history than this, detection says nothing: too little to tell. */
export const leastKnownHours = 24;
/** An outage is placed anew so long after its alarm. */
const placedAfterMinutes: readonly number[] = [5, 15];
/** A new place must be this much likelier to move an outage that is placed, nats. */
const movesForNats = 3;
/** An outage that lasts longer than this is what is usual now: it is learnt from. */
const longestMinutes = 16 * 60;
/** Minutes of which nothing is known are taken in one by one up to here; a longer gap starts the counts afresh. */
const longestGapMinutes = 24 * 60;
/** Scores from here on are told, so that a threshold can be calibrated. */
const toldNats = 6;
/** Rows that one minute may leave in memory: far more than any quorum asks. */
const mostRows = 2000;

/** Goes on from `saved`, or starts with nothing known. Equal input gives equal output, restarted or not. */
export function detector(
  saved?: SavedDetection,
  settings: DetectionSettings = detectionSettings,
  plan: ZonePlan = zonePlan(),
): Detector {
  const windows = settings.windowsMinutes;
  const longest = windows.at(-1) ?? 0;
  const quarter = windows.indexOf(15);
  const baseline = baselineOf(plan, saved?.baseline);
  const counts = rollingCounts(plan, windows);
  const past = pastMinutes(settings, saved);
  const expectedByWindow = new Float64Array(windows.length);
  let lastMinute = saved?.lastMinute ?? 0;
  let level = saved?.level ?? 1;
  let outages: readonly OpenOutage[] = saved?.outages ?? [];
  /** By outage and place: what its zone's failure adds to each zone. */
  let added = new Map<string, Float64Array>();

  if (saved) {
    const rowsAt = new Map(saved.recent);
    for (let minute = lastMinute - longest + 1; minute <= lastMinute; minute++)
      counts.add(minute, rowsAt.get(minute) ?? []);
  }

  const isOpen = (outage: OpenOutage) => outage.phase !== "ended";
  const zoneOf = (outage: OpenOutage): ScannedZone | undefined => plan.zoneOf(outage.zones.at(-1)?.key ?? "");
  const share = (a: ScannedZone, b: ScannedZone) => plan.overlap(a.index, b.index);

  const toRows = (input: MinuteInput): SavedRow[] => {
    const rows: SavedRow[] = [];
    for (const row of input.rows) {
      const cell = plan.cellIndex(row.surface, row.model);
      if (cell === undefined || row.people <= 0 || row.counted === 0) continue;
      rows.push([cell, plan.symptomIndex(row.symptom), row.counted, row.people, row.network]);
    }
    return rows.length > mostRows ? rows.sort((a, b) => b[3] - a[3]).slice(0, mostRows) : rows;
  };

  /** Brings counts, level and expectation to this minute. */
  const advance = (minute: number, rows: readonly SavedRow[], known: boolean) => {
    const hour = Math.floor(minute / 60);
    if (hour !== Math.floor(lastMinute / 60)) added = new Map();
    const open = outages.some((outage) => isOpen(outage) && minute - outage.alarmMinute < longestMinutes);
    const usable = known && !open;
    baseline.learn(minute, rows, usable);
    const usual = baseline.ratePerMinute(minute);
    level = open ? 1 + (level - 1) * Math.exp(-1 / settings.levelMemoryMinutes) : localLevel(past, settings);
    const seen = rows.reduce((sum, [, , counted, people]) => sum + (counted & 32 ? people : 0), 0);
    for (const [list, value] of [
      [past.observed, seen],
      [past.usable, usable ? 1 : 0],
      [past.usual, usual],
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

  const catchUp = (minute: number) => {
    if (lastMinute > 0 && minute - lastMinute <= longestGapMinutes)
      while (lastMinute + 1 < minute) advance(lastMinute + 1, [], false);
    else if (lastMinute > 0)
      for (let at = minute - keptMinutes(settings); at < minute; at++) advance(at, [], false);
  };

  const addedBy = (outage: OpenOutage, zone: ScannedZone): Float64Array => {
    const key = `${outage.id} ${zone.key}`;
    const found = added.get(key);
    if (found) return found;
    const cover = zoneCover(plan, baseline, zone);
    const own = Math.max(1e-9, coverOf(cover, baseline, zone));
    const parts = Float64Array.from(plan.zones, (other) => coverOf(cover, baseline, other) / own);
    added.set(key, parts);
    return parts;
  };

  const usualOf = (zone: number, window: number) =>
    baseline.zoneShare(zone) * (expectedByWindow[window] ?? 0);

  const view = (open: readonly OpenOutage[]): ScanView => ({
    plan,
    settings,
    counts,
    baseline,
    expectedByWindow,
    control: open.length === 0,
    besides: (zone, window) => {
      let sum = 0;
      for (const outage of open) {
        const failing = zoneOf(outage);
        if (!failing) continue;
        const excess = counts.people(failing.index, window) - usualOf(failing.index, window);
        sum += Math.max(0, excess) * (addedBy(outage, failing)[zone] ?? 0);
      }
      return sum;
    },
  });

  /** A zone's score with networks weighed; null when too few of them speak. */
  const weighed = (found: ZoneScore, minute: number): ZoneScore | null => {
    const zone = plan.zones[found.zone];
    if (!zone) return null;
    const seen = weighPeople(counts, zone, minute - (windows[found.window] ?? 1) + 1, plan.symptoms.length);
    if (seen.networks < signalNetworks || seen.people === 0) return null;
    if (seen.effective < settings.leastPeople) return null;
    const countNats = -logUpperTail(seen.effective, found.expected, found.size);
    const usual = (symptom: number) => baseline.symptomShare(zone.index, symptom);
    const symptomNats = symptomEvidence(seen.bySymptom, usual, settings);
    return { ...found, countNats, symptomNats, score: countNats + symptomNats - found.penaltyNats };
  };

  /** The best zone among those in which someone reported now and that are clear of every open outage. */
  const scan = (minute: number, rows: readonly SavedRow[], open: readonly OpenOutage[]): ZoneScore | null => {
    const taken = open.map(zoneOf).filter((zone) => zone !== undefined);
    const touched = new Set<number>();
    for (const [cell] of rows) for (const zone of plan.cells[cell]?.zones ?? []) touched.add(zone);
    const look = view(open);
    const floor = Math.min(toldNats, thresholdAt(settings, baseline.meanRatePerMinute()));
    let best: ZoneScore | null = null;
    for (const at of touched) {
      const zone = plan.zones[at];
      if (!zone || (taken.length > 0 && taken.some((other) => share(zone, other)))) continue;
      const found = scoreZone(look, at);
      if (!found || found.score < floor || (best && found.score <= best.score)) continue;
      const honest = weighed(found, minute);
      if (honest && (!best || honest.score > best.score)) best = honest;
    }
    return best;
  };

  const standing = (zone: ScannedZone, input: MinuteInput) => {
    const expected = usualOf(zone.index, quarter);
    const variance = settings.clumping * expected + expected ** 2 / settings.levelSize;
    let worksAgain = 0;
    for (const row of input.worksAgain)
      if (zone.holds[plan.cellIndex(row.surface, row.model) ?? -1]) worksAgain += row.people;
    return {
      minute: input.minute,
      people: counts.people(zone.index, quarter),
      expected,
      variance,
      worksAgain,
    };
  };

  /** Where the outage is now, if another zone explains it clearly better. */
  const placeAgain = (outage: OpenOutage, zone: ScannedZone, minute: number): OpenOutage => {
    const since = Math.max(outage.onsetMinute, minute - longest + 1);
    const expected = past.expected.slice(since - minute - 1).reduce((sum, value) => sum + value, 0);
    const others = outages.filter((other) => other !== outage && isOpen(other)).map(zoneOf);
    const free = plan.zones.filter((one) => !others.some((other) => other && share(one, other)));
    const now = locate(plan, baseline, counts, since, expected, free);
    if (!now || now.zone === zone) return outage;
    const first = outage.zones.length === 1 && minute - outage.alarmMinute <= (placedAfterMinutes[0] ?? 0);
    const before = first ? null : locate(plan, baseline, counts, since, expected, [zone]);
    if (before && now.nats < before.nats + movesForNats) return outage;
    return { ...outage, zones: [...outage.zones, { key: now.zone.key, sinceMinute: minute }] };
  };

  /** One minute of an open outage: people, place, tier, phase. */
  const follow = (
    outage: OpenOutage,
    input: MinuteInput,
    rows: readonly SavedRow[],
    events: DetectionEvent[],
  ) => {
    const { minute } = input;
    let next = outage;
    let zone = zoneOf(outage);
    if (!zone || !isOpen(outage)) return outage;
    if (placedAfterMinutes.includes(minute - outage.alarmMinute)) {
      next = placeAgain(next, zone, minute);
      zone = zoneOf(next) ?? zone;
      if (next !== outage) events.push({ kind: "placed", minute, outage: next });
    }
    const symptoms = [...next.symptoms];
    let people = next.people;
    for (const [cell, symptom, counted, count] of rows) {
      if (!zone.holds[cell] || (counted & zone.bit) === 0) continue;
      symptoms[symptom] = (symptoms[symptom] ?? 0) + count;
      people += count;
    }
    next = { ...next, people, symptoms };
    if (next.tier === "signal") {
      const since = Math.max(next.onsetMinute, minute - longest + 1);
      const expected =
        baseline.zoneShare(zone.index) *
        past.expected.slice(since - minute - 1).reduce((sum, value) => sum + value, 0);
      if (confirms(zone.kind, weighPeople(counts, zone, since, plan.symptoms.length), expected)) {
        next = { ...next, tier: "confirmed", confirmedMinute: minute };
        events.push({ kind: "confirmed", minute, outage: next });
      }
    }
    const aged = ageOutage(next, standing(zone, input));
    if (aged.phase !== next.phase) {
      const kind = aged.phase === "active" ? "active again" : aged.phase;
      events.push({ kind, minute, outage: aged });
    }
    return aged;
  };

  const raise = (found: ZoneScore, thresholdNats: number, minute: number, events: DetectionEvent[]) => {
    const zone = plan.zones[found.zone];
    if (!zone) return;
    const again = outages.find((outage) => {
      const failing = zoneOf(outage);
      return outage.phase === "ended" && failing !== undefined && share(failing, zone);
    });
    const opened = again
      ? reopened(again, minute)
      : openOutage(
          plan,
          baseline,
          counts,
          past,
          found,
          zone,
          minute,
          windows[found.window] ?? 1,
          thresholdNats,
        );
    if (!again)
      for (let at = minute; at >= opened.onsetMinute; at--)
        past.usable[past.usable.length - 1 - (minute - at)] = 0;
    outages = [...outages.filter((outage) => outage !== again), opened];
    events.push({ kind: again ? "reopened" : "opened", minute, outage: opened });
  };

  return {
    step(input) {
      const { minute } = input;
      if (minute <= lastMinute) return { events: [], best: null };
      catchUp(minute);
      const rows = toRows(input);
      advance(minute, rows, true);
      const events: DetectionEvent[] = [];
      outages = outages
        .map((outage) => follow(outage, input, rows, events))
        .filter(
          (outage) => isOpen(outage) || minute - (outage.endedMinute ?? minute) <= reopensWithinMinutes,
        );
      const best = scan(minute, rows, outages.filter(isOpen));
      const thresholdNats = thresholdAt(settings, baseline.meanRatePerMinute());
      if (best && best.score >= thresholdNats && baseline.knownHours() >= leastKnownHours)
        raise(best, thresholdNats, minute, events);
      return { events, best };
    },
    learn(input) {
      if (input.minute <= lastMinute) return;
      catchUp(input.minute);
      advance(input.minute, toRows(input), true);
    },
    save: () => ({
      version: 1,
      lastMinute,
      recent: counts.recent().map(([minute, rows]) => [minute, [...rows]]),
      observed: [...past.observed],
      usable: [...past.usable],
      usual: [...past.usual],
      expected: [...past.expected],
      level,
      baseline: baseline.save(),
      outages: [...outages],
    }),
    knownHours: () => baseline.knownHours(),
  };
}
