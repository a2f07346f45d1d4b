import { zoneKinds } from "@/lib/catalog/zones";
import { minuteMs } from "@/lib/platform/time/units";
import { type Vote, zonesAsked } from "./report";

/** What of a stored report decides what it adds to the counts. */
export interface SentReport {
  id: string;
  at: Date;
  vote: Vote;
  surface: string;
  model: string;
  /** As it was sent; null where none was. */
  sentSymptom: string | null;
  /** Pseudonyms in hexadecimal: of its day, and of the day before where that is still known. */
  reporter: string;
  before: string | null;
  /** Bits of the kinds of zone in which the day before kept it from counting. */
  heldOver: number;
  /** It came when its minute was over: it counts where its sender is counted neither half an hour before nor after. */
  late: boolean;
}

/** What a report adds to the counts, and with which symptom. */
interface Counted {
  counted: number;
  symptom: string;
}

/** When a pseudonym was last counted in a zone, and by which report. */
interface LastCounted {
  reporter: string;
  zone: string;
  at: Date;
  reportId: string;
}

/** A person's reports, counted anew. */
interface Recount {
  /** By the report's id. */
  reports: Map<string, Counted>;
  /** By pseudonym and zone. */
  zones: Map<string, LastCounted>;
}

const countsOnceMs = 30 * minuteMs;
const cellBit = 1 << zoneKinds.indexOf("cell");

/** Where and when a person was counted so far, by zone. */
type Times = Map<string, { at: number; id: string }[]>;

/** Counts one person's reports by the rule of the record statement: in order of time, and those that came late at last. */
export function recountPerson(reports: readonly SentReport[]): Recount {
  const times: Times = new Map();
  const result: Recount = { reports: new Map(), zones: new Map() };
  const inTurn = reports.toSorted(
    (one, other) => Number(one.late) - Number(other.late) || one.at.getTime() - other.at.getTime(),
  );
  for (const report of inTurn) {
    const zones = zonesAsked(report);
    const held = times.get(zones[0] ?? "")?.at(-1);
    const counted = zones.reduce(
      (bits, zone, kind) => (isNew(report, kind, times.get(zone) ?? []) ? bits | (1 << kind) : bits),
      0,
    );
    for (const [kind, zone] of zones.entries()) if ((counted >> kind) & 1) keep(report, zone, times, result);
    const repeats = report.late || counted & cellBit ? undefined : result.reports.get(held?.id ?? "");
    const symptom = report.vote === "works" ? "other" : (report.sentSymptom ?? repeats?.symptom ?? "other");
    if (report.vote === "fails" && repeats && report.sentSymptom !== null)
      repeats.symptom = report.sentSymptom;
    result.reports.set(report.id, { counted, symptom });
  }
  return result;
}

function isNew(report: SentReport, kind: number, times: readonly { at: number }[]): boolean {
  const at = report.at.getTime();
  if (report.late) return times.every((counted) => Math.abs(counted.at - at) >= countsOnceMs);
  if (report.before === null && (report.heldOver >> kind) & 1) return false;
  return at - (times.at(-1)?.at ?? Number.NEGATIVE_INFINITY) >= countsOnceMs;
}

function keep(
  { id, at, reporter, before }: SentReport,
  zone: string,
  times: Times,
  { zones }: Recount,
): void {
  times.set(zone, [...(times.get(zone) ?? []), { at: at.getTime(), id }]);
  for (const key of before === null ? [reporter] : [before, reporter]) {
    const known = zones.get(`${key} ${zone}`);
    if (!known || known.at < at) zones.set(`${key} ${zone}`, { reporter: key, zone, at, reportId: id });
  }
}

/** A report as it is stored. */
export interface StoredReport extends SentReport, Counted {
  /** The removal that hides it. */
  removalId: string | null;
}

/** A row of the counts and what is added to each of its six columns, in the order of `zoneKinds`; `at` in ms. */
export interface CountChange {
  stepMinutes: number;
  at: number;
  vote: string;
  surface: string;
  model: string;
  symptom: string;
  people: number[];
}

/** What changes when reports are hidden or brought back. */
export interface RecountChange {
  reports: (Counted & { id: string; removalId: string | null })[];
  counts: CountChange[];
  zones: { kept: LastCounted[]; dropped: Pick<LastCounted, "reporter" | "zone">[] };
}

const steps = [1, 60, 1440];

/**
 * What changes when some reports get another removal (or none), for whole persons, each one's reports in order of time.
 * Each person is counted as it is and as it shall be, and only what differs is changed: what the rule cannot know
 * any more, as the order in which two instances wrote, stays as it was written.
 */
export function recountChange(
  persons: readonly (readonly StoredReport[])[],
  chosen: ReadonlySet<string>,
  removalId: string | null,
): RecountChange {
  const change: RecountChange = { reports: [], counts: [], zones: { kept: [], dropped: [] } };
  const counts = new Map<string, CountChange>();
  for (const person of persons) {
    const is = recountPerson(person.filter((report) => report.removalId === null));
    const shall = recountPerson(
      person.filter((report) => (chosen.has(report.id) ? removalId : report.removalId) === null),
    );
    for (const report of person) {
      const hiddenBy = chosen.has(report.id) ? removalId : report.removalId;
      const now = hiddenBy
        ? { counted: 0, symptom: report.symptom }
        : differing(report, is.reports.get(report.id), shall.reports.get(report.id));
      const same = now.counted === report.counted && now.symptom === report.symptom;
      if (same && hiddenBy === report.removalId) continue;
      change.reports.push({ id: report.id, removalId: hiddenBy, ...now });
      addTo(counts, report, report, -1);
      addTo(counts, report, now, 1);
    }
    for (const [key, kept] of shall.zones)
      if (is.zones.get(key)?.reportId !== kept.reportId) change.zones.kept.push(kept);
    for (const [key, { reporter, zone }] of is.zones)
      if (!shall.zones.has(key)) change.zones.dropped.push({ reporter, zone });
  }
  change.counts = [...counts.values()].filter(({ people }) => people.some((added) => added !== 0));
  return change;
}

/** What is stored, but for what differs between the two recounts. */
function differing(stored: Counted, is: Counted | undefined, shall: Counted | undefined): Counted {
  if (!is || !shall) return shall ?? stored;
  const changed = is.counted ^ shall.counted;
  return {
    counted: (stored.counted & ~changed) | (shall.counted & changed),
    symptom: is.symptom === shall.symptom ? stored.symptom : shall.symptom,
  };
}

function addTo(
  counts: Map<string, CountChange>,
  { at, vote, surface, model }: SentReport,
  { counted, symptom }: Counted,
  sign: 1 | -1,
): void {
  if (counted === 0) return;
  for (const stepMinutes of steps) {
    const stepMs = stepMinutes * minuteMs;
    const start = Math.floor(at.getTime() / stepMs) * stepMs;
    const key = `${stepMinutes} ${start} ${vote} ${surface}/${model} ${symptom}`;
    const row = counts.get(key) ?? {
      ...{ stepMinutes, at: start, vote, surface, model, symptom },
      people: zoneKinds.map(() => 0),
    };
    row.people = row.people.map((people, kind) => people + sign * ((counted >> kind) & 1));
    counts.set(key, row);
  }
}

/** Sorts reports by who sent them: all pseudonyms that are known to be one person's, from one midnight to the next. */
export function byPerson<Report extends { reporter: string; before: string | null }>(
  reports: readonly Report[],
): Report[][] {
  const earlier = new Map<string, string>();
  const root = (name: string): string => {
    const known = earlier.get(name);
    return known === undefined ? name : root(known);
  };
  for (const { reporter, before } of reports) {
    if (before === null || root(before) === root(reporter)) continue;
    earlier.set(root(reporter), root(before));
  }
  const persons = new Map<string, Report[]>();
  for (const report of reports) {
    const name = root(report.reporter);
    const own = persons.get(name);
    if (own) own.push(report);
    else persons.set(name, [report]);
  }
  return [...persons.values()];
}
