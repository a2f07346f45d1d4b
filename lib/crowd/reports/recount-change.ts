import { zoneKinds } from "@/lib/catalog/zones";
import { type Counted, type LastCounted, recountPerson, type SentReport } from "./recount-person";

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

const minuteMs = 60_000;
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
