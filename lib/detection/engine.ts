import { ageOutage, reopened, reopensWithinMinutes } from "./life-cycle";
import type { MinuteInput } from "./minute-input";
import { minuteRecord, rowsOf } from "./minute-record";
import { weighPeople } from "./networks";
import { openOutage } from "./open-new";
import type { OpenOutage } from "./open-outage";
import { placeAgain } from "./place-again";
import { confirms } from "./quorum";
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
  /** Takes a minute in without looking for outages: history before the first tick. */
  learn(input: MinuteInput): void;
  save(): SavedDetection;
  /** Hours of history; under `leastKnownHours` nothing is raised. */
  knownHours(): number;
}

/** With less history than this, detection says nothing: too little to tell. */
export const leastKnownHours = 24;
/** An outage that lasts longer than this is what is usual now: it is learnt from. */
const longestMinutes = 16 * 60;

/** Goes on from `saved`, or starts with nothing known. Equal input gives equal output, restarted or not. */
export function detector(
  saved?: SavedDetection,
  settings: DetectionSettings = detectionSettings,
  plan: ZonePlan = zonePlan(),
): Detector {
  const windows = settings.windowsMinutes;
  const quarter = windows.indexOf(15);
  const record = minuteRecord(plan, settings, saved);
  const { counts, baseline, past } = record;
  let outages: readonly OpenOutage[] = saved?.outages ?? [];

  const isOpen = (outage: OpenOutage) => outage.phase !== "ended";
  const zoneOf = (outage: OpenOutage): ScannedZone | undefined => plan.zoneOf(outage.zones.at(-1)?.key ?? "");
  const openZones = (but?: OpenOutage): ScannedZone[] =>
    outages.flatMap((outage) => (outage !== but && isOpen(outage) ? (zoneOf(outage) ?? []) : []));
  const hidden = (minute: number) =>
    outages.some((outage) => isOpen(outage) && minute - outage.alarmMinute < longestMinutes);

  const standing = (zone: ScannedZone, input: MinuteInput) => {
    const expected = record.usualOf(zone.index, quarter);
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
    const placed = placeAgain(plan, record, outage, before, openZones(outage), minute);
    if (placed !== outage) events.push({ kind: "placed", minute, outage: placed });
    const zone = zoneOf(placed) ?? before;
    let next = withPeople(placed, zone, rows);
    if (next.tier === "signal") {
      const since = Math.max(next.onsetMinute, minute - (windows.at(-1) ?? 0) + 1);
      const expected = baseline.zoneShare(zone.index) * record.expectedSince(since);
      if (confirms(zone.kind, weighPeople(counts, zone, since, plan.symptoms.length), expected)) {
        next = { ...next, tier: "confirmed", confirmedMinute: minute };
        events.push({ kind: "confirmed", minute, outage: next });
      }
    }
    const aged = ageOutage(next, standing(zone, input));
    if (aged.phase !== next.phase)
      events.push({ kind: aged.phase === "active" ? "active again" : aged.phase, minute, outage: aged });
    return aged;
  };

  const raise = (found: ZoneScore, thresholdNats: number, minute: number): DetectionEvent | null => {
    const zone = plan.zones[found.zone];
    if (!zone) return null;
    const again = outages.find((outage) => {
      const failing = zoneOf(outage);
      return outage.phase === "ended" && failing !== undefined && plan.overlap(failing.index, zone.index);
    });
    const outage = again
      ? reopened(again, minute)
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
        .filter(
          (outage) => isOpen(outage) || minute - (outage.endedMinute ?? minute) <= reopensWithinMinutes,
        );
      const thresholdNats = thresholdAt(settings, baseline.meanRatePerMinute());
      const best = scanZones({ plan, settings, record, failing: openZones() }, minute, rows);
      if (best && best.score >= thresholdNats && baseline.knownHours() >= leastKnownHours) {
        const raised = raise(best, thresholdNats, minute);
        if (raised) events.push(raised);
      }
      return { events, best };
    },
    learn(input) {
      if (input.minute <= record.lastMinute()) return;
      record.add(input.minute, rowsOf(plan, input), hidden(input.minute));
    },
    save: () => ({ version: 1, ...record.save(), outages: [...outages] }),
    knownHours: () => baseline.knownHours(),
  };
}
