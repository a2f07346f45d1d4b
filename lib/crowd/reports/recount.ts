import { zoneKinds } from "@/lib/catalog/zones";
import { minuteMs } from "@/lib/platform/time/units";
import { type Vote, zoneKeysOf } from "./report";

/** The fields of a stored report that decide what it adds to the counts. */
export interface SentReport {
  id: string;
  at: Date;
  vote: Vote;
  surface: string;
  model: string;
  /** As it was sent. Null if it had none. */
  sentSymptom: string | null;
  /** Pseudonyms in hexadecimal: of its day, and of the day before if still known. */
  reporter: string;
  before: string | null;
  /** Bits of the kinds of zone in which a report of the day before prevented it from counting. */
  heldOver: number;
  /** It arrived after its minute. It counts where its sender is not counted within half an hour before or after. */
  late: boolean;
}

/** What a report adds to the counts (bits of the kinds of zone), and with which symptom. */
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

/** The result of counting a person's reports again. */
interface Recount {
  /** By the report's id. */
  reports: Map<string, Counted>;
  /** By pseudonym and zone. */
  zones: Map<string, LastCounted>;
}

const countsOnceMs = 30 * minuteMs;
const cellBit = 1 << zoneKinds.indexOf("cell");

/** When and by which report a person was counted so far, by zone. */
type Times = Map<string, { at: number; id: string }[]>;

/** Counts one person's reports by the rules of the record statement: in order of time, late ones last. */
export function recountPerson(reports: readonly SentReport[]): Recount {
  const times: Times = new Map();
  const result: Recount = { reports: new Map(), zones: new Map() };
  const inOrder = reports.toSorted(
    (one, other) => Number(one.late) - Number(other.late) || one.at.getTime() - other.at.getTime(),
  );
  for (const report of inOrder) {
    const zones = zoneKeysOf(report);
    const held = times.get(zones[0] ?? "")?.at(-1);
    const counted = zones.reduce(
      (bits, zone, kind) => (isNew(report, kind, times.get(zone) ?? []) ? bits | (1 << kind) : bits),
      0,
    );
    for (const [kind, zone] of zones.entries())
      if ((counted >> kind) & 1) markCounted(report, zone, times, result);
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

function markCounted(
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

/** A stored report. */
export interface StoredReport extends SentReport, Counted {
  /** The removal that hides it. */
  removalId: string | null;
}

/** A row of the counts, and what to add to each of its six columns, in the order of `zoneKinds`. `at` is in ms. */
export interface CountChange {
  stepMinutes: number;
  at: number;
  vote: string;
  surface: string;
  model: string;
  symptom: string;
  people: number[];
}

/** What changes when reports are hidden or restored. */
export interface RecountChange {
  reports: (Counted & { id: string; removalId: string | null })[];
  counts: CountChange[];
  zones: { kept: LastCounted[]; dropped: Pick<LastCounted, "reporter" | "zone">[] };
}

const steps = [1, 60, 1440];

/**
 * What changes when some reports get another removal (or none). `persons` are all reports of each person, in order of time.
 * We count each person before and after the change, and change only what differs. So whatever the rules cannot know, such
 * as the order in which two instances wrote, stays as it was written.
 */
export function recountChange(
  persons: readonly (readonly StoredReport[])[],
  chosen: ReadonlySet<string>,
  removalId: string | null,
): RecountChange {
  const change: RecountChange = { reports: [], counts: [], zones: { kept: [], dropped: [] } };
  const counts = new Map<string, CountChange>();
  for (const person of persons) {
    const before = recountPerson(person.filter((report) => report.removalId === null));
    const after = recountPerson(
      person.filter((report) => (chosen.has(report.id) ? removalId : report.removalId) === null),
    );
    for (const report of person) {
      const hiddenBy = chosen.has(report.id) ? removalId : report.removalId;
      const now = hiddenBy
        ? { counted: 0, symptom: report.symptom }
        : applyDifference(report, before.reports.get(report.id), after.reports.get(report.id));
      const same = now.counted === report.counted && now.symptom === report.symptom;
      if (same && hiddenBy === report.removalId) continue;
      change.reports.push({ id: report.id, removalId: hiddenBy, ...now });
      addTo(counts, report, report, -1);
      addTo(counts, report, now, 1);
    }
    for (const [key, kept] of after.zones)
      if (before.zones.get(key)?.reportId !== kept.reportId) change.zones.kept.push(kept);
    for (const [key, { reporter, zone }] of before.zones)
      if (!after.zones.has(key)) change.zones.dropped.push({ reporter, zone });
  }
  change.counts = [...counts.values()].filter(({ people }) => people.some((added) => added !== 0));
  return change;
}

/** The stored values, with the differences between the two recounts applied. */
function applyDifference(stored: Counted, before: Counted | undefined, after: Counted | undefined): Counted {
  if (!before || !after) return after ?? stored;
  const changed = before.counted ^ after.counted;
  return {
    counted: (stored.counted & ~changed) | (after.counted & changed),
    symptom: before.symptom === after.symptom ? stored.symptom : after.symptom,
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

/** Groups reports by person: all pseudonyms that we know to be one person, across midnights. */
export function groupByPerson<Report extends { reporter: string; before: string | null }>(
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
