import { ageOutage, reopened, reopensWithinMinutes } from "./life-cycle";
import { relocate } from "./locate";
import { type MinuteInput, minuteRecord, rowsOf } from "./minute-record";
import { openOutage } from "./open-outage";
import type { DetectionEvent, OpenOutage } from "./outage";
import { confirms, weighPeople } from "./quorum";
import { adaptState, type SavedDetection, type SavedRow } from "./saved-state";
import { scanZones, type ZoneScore } from "./scan";
import { type DetectionSettings, detectionSettings, thresholdAt } from "./settings";
import { type ScannedZone, type ZonePlan, zonePlan } from "./zone-plan";

export interface StepResult {
  events: DetectionEvent[];
  /** The highest score among the zones with reports in this minute, with network weights applied. */
  best: ZoneScore | null;
}

/** A running detection: one call per minute. Its whole state between two calls can be saved as JSON. */
export interface Detector {
  /** Processes one minute. A minute that is not after the last one is ignored. */
  step(input: MinuteInput): StepResult;
  /** Adds a minute of history to the baseline without looking for outages. It learns nothing from `failed` zones (keys). */
  learn(input: MinuteInput, failed?: readonly string[]): void;
  save(): SavedDetection;
  /** Hours of history. Below `minKnownHours` there are no alarms. */
  knownHours(): number;
}

/** With less history, detection raises no alarms. */
export const minKnownHours = 24;
/** After this time an outage counts as the new normal, and the baseline learns from it. */
const maxMinutes = 16 * 60;

/** People of the last so many minutes count towards a quorum. */
export const confirmsWithinMinutes = 60;

/**
 * Creates a detector from a saved state (of this plan or an earlier one), or without history. Equal input gives equal
 * output, with and without restarts.
 */
export function detector(
  state?: SavedDetection,
  settings: DetectionSettings = detectionSettings,
  plan: ZonePlan = zonePlan(),
): Detector {
  const saved = state && adaptState(state, plan);
  const windows = settings.windowsMinutes;
  const quarter = windows.indexOf(15);
  const record = minuteRecord(plan, settings, saved);
  const { counts, baseline, past } = record;
  /** An ended outage stays in memory while a window can contain some of its minutes. */
  const rememberedMinutes = Math.max(reopensWithinMinutes, windows.at(-1) ?? 0);
  let outages: readonly OpenOutage[] = saved?.outages ?? [];

  const isOpen = (outage: OpenOutage) => outage.phase !== "ended";
  const zoneOf = (outage: OpenOutage): ScannedZone | undefined => plan.zoneOf(outage.zones.at(-1)?.key ?? "");
  const openZones = (but?: OpenOutage): ScannedZone[] =>
    outages.flatMap((outage) => (outage !== but && isOpen(outage) ? (zoneOf(outage) ?? []) : []));
  /** Zones whose outages have ended, while they are in memory. */
  const recentlyEnded = (minute: number) =>
    outages.flatMap((outage) => {
      const zone = zoneOf(outage);
      return zone && outage.endedMinute !== null ? [{ zone, minutes: minute - outage.endedMinute }] : [];
    });
  /** Zones from which the baseline does not learn now. */
  const failingZones = (minute: number): ScannedZone[] =>
    outages.flatMap((outage) =>
      isOpen(outage) && minute - outage.raisedMinute < maxMinutes ? (zoneOf(outage) ?? []) : [],
    );

  const varianceOf = (expected: number) => settings.clumping * expected + expected ** 2 / settings.levelSize;

  const stateOf = (zone: ScannedZone, input: MinuteInput) => {
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

  /** An outage with the people and symptoms of a minute added. */
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

  /** One minute of an open outage: zone, people, tier, phase. */
  const follow = (
    outage: OpenOutage,
    input: MinuteInput,
    rows: readonly SavedRow[],
    events: DetectionEvent[],
  ): OpenOutage => {
    const { minute } = input;
    const before = zoneOf(outage);
    if (!before || !isOpen(outage)) return outage;
    const located = relocate(plan, record, outage, before, openZones(outage), minute);
    if (located !== outage) events.push({ kind: "placed", minute, outage: located });
    const zone = zoneOf(located) ?? before;
    let next = withPeople(located, zone, rows);
    if (next.tier === "signal") {
      const since = Math.max(next.onsetMinute, minute - confirmsWithinMinutes + 1);
      const expected = baseline.zoneShare(zone.index) * record.expectedSince(since);
      const seen = weighPeople(counts, zone, since, plan.symptoms.length);
      if (confirms(zone.kind, seen, expected, varianceOf(expected))) {
        next = { ...next, tier: "confirmed", confirmedMinute: minute };
        events.push({ kind: "confirmed", minute, outage: next });
      }
    }
    const aged = ageOutage(next, stateOf(zone, input));
    if (aged.phase !== next.phase)
      events.push({ kind: aged.phase === "active" ? "active again" : aged.phase, minute, outage: aged });
    return aged;
  };

  /** Whether most of the larger zone lies in the other zone, so that both are the same failure. */
  const isSameFailure = (a: ScannedZone, b: ScannedZone): boolean => {
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
      // It was in this zone before and moved on. Moving back would make it jump to and fro.
      if (narrower.zones.some(({ key }) => key === zone.key)) return null;
      const zones = [...narrower.zones, { key: zone.key, sinceMinute: minute }];
      const wider: OpenOutage = { ...narrower, zones, raisedMinute: minute };
      outages = outages.map((outage) => (outage === narrower ? wider : outage));
      return { kind: "placed", minute, outage: wider };
    }
    const again = outages.find((outage) => {
      const failing = zoneOf(outage);
      const recent = minute - (outage.endedMinute ?? 0) <= reopensWithinMinutes;
      return outage.phase === "ended" && recent && failing !== undefined && isSameFailure(failing, zone);
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
      record.add(minute, rows, failingZones(minute));
      const events: DetectionEvent[] = [];
      outages = outages
        .map((outage) => follow(outage, input, rows, events))
        .filter((outage) => isOpen(outage) || minute - (outage.endedMinute ?? minute) <= rememberedMinutes);
      const thresholdNats = thresholdAt(settings, baseline.meanRatePerMinute());
      const best = scanZones(
        { plan, settings, record, failing: openZones(), ended: recentlyEnded(minute) },
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
      record.add(input.minute, rowsOf(plan, input), [...failingZones(input.minute), ...failing]);
    },
    save: () => ({ version: 1, ...record.save(), outages: [...outages] }),
    knownHours: () => baseline.knownHours(),
  };
}
