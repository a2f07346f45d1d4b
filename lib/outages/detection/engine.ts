import { adaptState } from "./adapt-state";
import { ageOutage, reopened, reopensWithinMinutes } from "./life-cycle";
import type { MinuteInput } from "./minute-input";
import { minuteRecord, rowsOf } from "./minute-record";
import { weighPeople } from "./networks";
import { openOutage } from "./open-new";
import type { OpenOutage } from "./open-outage";
import { confirms } from "./quorum";
import { relocate } from "./relocate";
import type { SavedDetection, SavedRow } from "./saved-state";
import { scanZones } from "./scan";
import { type DetectionSettings, detectionSettings, thresholdAt } from "./settings";
import { type ScannedZone, type ZonePlan, zonePlan } from "./zone-plan";
import type { ZoneScore } from "./zone-score";

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
  /** One minute on. A minute that is not after the last one changes nothing. */
  step(input: MinuteInput): StepResult;
  /** Takes a minute in without looking for outages: history before the first tick. Zones (by key) that failed then teach nothing. */
  learn(input: MinuteInput, failed?: readonly string[]): void;
  save(): SavedDetection;
  /** Hours of history; under `minKnownHours` nothing is raised. */
  knownHours(): number;
}

/** With less history than this, detection says nothing: too little to tell. */
export const minKnownHours = 24;
/** An outage that lasts longer than this is what is usual now: it is learnt from. */
const maxMinutes = 16 * 60;

/** People of this long count towards a quorum. */
export const confirmsWithinMinutes = 60;

/** Goes on from what is `remembered`, under this plan or an earlier one, or starts with nothing known. Equal input gives equal output, restarted or not. */
export function detector(
  remembered?: SavedDetection,
  settings: DetectionSettings = detectionSettings,
  plan: ZonePlan = zonePlan(),
): Detector {
  const saved = remembered && adaptState(remembered, plan);
  const windows = settings.windowsMinutes;
  const quarter = windows.indexOf(15);
  const record = minuteRecord(plan, settings, saved);
  const { counts, baseline, past } = record;
  /** An ended outage is remembered while a window can reach into it. */
  const rememberedMinutes = Math.max(reopensWithinMinutes, windows.at(-1) ?? 0);
  let outages: readonly OpenOutage[] = saved?.outages ?? [];

  const isOpen = (outage: OpenOutage) => outage.phase !== "ended";
  const zoneOf = (outage: OpenOutage): ScannedZone | undefined => plan.zoneOf(outage.zones.at(-1)?.key ?? "");
  const openZones = (but?: OpenOutage): ScannedZone[] =>
    outages.flatMap((outage) => (outage !== but && isOpen(outage) ? (zoneOf(outage) ?? []) : []));
  /** Zones that failed lately. */
  const over = (minute: number) =>
    outages.flatMap((outage) => {
      const zone = zoneOf(outage);
      return zone && outage.endedMinute !== null ? [{ zone, minutes: minute - outage.endedMinute }] : [];
    });
  /** Zones from which nothing is learnt now. */
  const hidden = (minute: number): ScannedZone[] =>
    outages.flatMap((outage) =>
      isOpen(outage) && minute - outage.raisedMinute < maxMinutes ? (zoneOf(outage) ?? []) : [],
    );

  const varianceOf = (expected: number) => settings.clumping * expected + expected ** 2 / settings.levelSize;

  const standing = (zone: ScannedZone, input: MinuteInput) => {
    const expected = record.usualOf(zone.index, quarter);
    const variance = varianceOf(expected);
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

  /** People and symptoms of a minute, added to an outage's. */
  const withPeople = (outage: OpenOutage, zone: ScannedZone, rows: readonly SavedRow[]): OpenOutage => {
    const symptoms = [...outage.symptoms];
    let people = outage.people;
    for (const [cell, symptom, counted, count] of rows) {
      if (!zone.holds[cell] || (counted & zone.bit) === 0) continue;
      symptoms[symptom] = (symptoms[symptom] ?? 0) + count;
      people += count;
    }
    return { ...outage, people, symptoms };
  };

  /** One minute of an open outage: place, people, tier, phase. */
  const follow = (
    outage: OpenOutage,
    input: MinuteInput,
    rows: readonly SavedRow[],
    events: DetectionEvent[],
  ): OpenOutage => {
    const { minute } = input;
    const before = zoneOf(outage);
    if (!before || !isOpen(outage)) return outage;
    const placed = relocate(plan, record, outage, before, openZones(outage), minute);
    if (placed !== outage) events.push({ kind: "placed", minute, outage: placed });
    const zone = zoneOf(placed) ?? before;
    let next = withPeople(placed, zone, rows);
    if (next.tier === "signal") {
      const since = Math.max(next.onsetMinute, minute - confirmsWithinMinutes + 1);
      const expected = baseline.zoneShare(zone.index) * record.expectedSince(since);
      const seen = weighPeople(counts, zone, since, plan.symptoms.length);
      if (confirms(zone.kind, seen, expected, varianceOf(expected))) {
        next = { ...next, tier: "confirmed", confirmedMinute: minute };
        events.push({ kind: "confirmed", minute, outage: next });
      }
    }
    const aged = ageOutage(next, standing(zone, input));
    if (aged.phase !== next.phase)
      events.push({ kind: aged.phase === "active" ? "active again" : aged.phase, minute, outage: aged });
    return aged;
  };

  /** Whether most of the larger zone lies in the other: what is found there is the same failure. */
  const isSamePlace = (a: ScannedZone, b: ScannedZone): boolean => {
    const share = (zone: ScannedZone) => baseline.zoneShare(zone.index);
    const larger = share(a) >= share(b) ? a : b;
    const other = larger === a ? b : a;
    let both = 0;
    let all = 0;
    plan.cells.forEach((_, cell) => {
      if (!larger.holds[cell]) return;
      all += baseline.cellShare(cell);
      if (other.holds[cell]) both += baseline.cellShare(cell);
    });
    return both > all / 2;
  };

  const raise = (found: ZoneScore, thresholdNats: number, minute: number): DetectionEvent | null => {
    const zone = plan.zones[found.zone];
    if (!zone) return null;
    const narrower = outages.find((outage) => {
      const failing = zoneOf(outage);
      return isOpen(outage) && failing !== undefined && plan.contains(zone.index, failing.index);
    });
    if (narrower) {
      // Once it was there and was placed elsewhere since, it is not moved to and fro.
      if (narrower.zones.some(({ key }) => key === zone.key)) return null;
      const zones = [...narrower.zones, { key: zone.key, sinceMinute: minute }];
      const wider: OpenOutage = { ...narrower, zones, raisedMinute: minute };
      outages = outages.map((outage) => (outage === narrower ? wider : outage));
      return { kind: "placed", minute, outage: wider };
    }
    const again = outages.find((outage) => {
      const failing = zoneOf(outage);
      const recent = minute - (outage.endedMinute ?? 0) <= reopensWithinMinutes;
      return outage.phase === "ended" && recent && failing !== undefined && isSamePlace(failing, zone);
    });
    const outage = again
      ? reopened(again, minute, zone.key)
      : openOutage(plan, record, found, zone, minute, windows[found.window] ?? 1, thresholdNats);
    if (!again)
      for (let at = past.usable.length - 1 - (minute - outage.onsetMinute); at < past.usable.length; at++)
        past.usable[at] = 0;
    outages = [...outages.filter((other) => other !== again), outage];
    return { kind: again ? "reopened" : "opened", minute, outage };
  };

  return {
    step(input) {
      const { minute } = input;
      if (minute <= record.lastMinute()) return { events: [], best: null };
      const rows = rowsOf(plan, input);
      record.add(minute, rows, hidden(minute));
      const events: DetectionEvent[] = [];
      outages = outages
        .map((outage) => follow(outage, input, rows, events))
        .filter((outage) => isOpen(outage) || minute - (outage.endedMinute ?? minute) <= rememberedMinutes);
      const thresholdNats = thresholdAt(settings, baseline.meanRatePerMinute());
      const best = scanZones(
        { plan, settings, record, failing: openZones(), over: over(minute) },
        minute,
        rows,
      );
      if (best && best.score >= thresholdNats && baseline.knownHours() >= minKnownHours) {
        const raised = raise(best, thresholdNats, minute);
        if (raised) events.push(raised);
      }
      return { events, best };
    },
    learn(input, failed = []) {
      if (input.minute <= record.lastMinute()) return;
      const failing = failed.flatMap((key) => plan.zoneOf(key) ?? []);
      record.add(input.minute, rowsOf(plan, input), [...hidden(input.minute), ...failing]);
    },
    save: () => ({ version: 1, ...record.save(), outages: [...outages] }),
    knownHours: () => baseline.knownHours(),
  };
}
