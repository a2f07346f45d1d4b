import { zoneKinds } from "@/lib/catalog/zones";
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
export interface Counted {
  counted: number;
  symptom: string;
}

/** When a pseudonym was last counted in a zone, and by which report. */
export interface LastCounted {
  reporter: string;
  zone: string;
  at: Date;
  reportId: string;
}

/** A person's reports, counted anew. */
export interface Recount {
  /** By the report's id. */
  reports: Map<string, Counted>;
  /** By pseudonym and zone. */
  zones: Map<string, LastCounted>;
}

const countsOnceMs = 30 * 60_000;
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
