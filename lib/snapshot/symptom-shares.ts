import type { SymptomRow } from "@/lib/crowd/counts/count";
import type { Snapshot, SymptomShare, Window } from "./snapshot";

/** Fewer people than this in 30 minutes, and the shares of 24 hours are shown instead. */
const fewPeople = 20;

/** The shares of symptoms, most frequent first. */
export function sharesOf(rows: readonly SymptomRow[]): SymptomShare[] {
  const all = rows.reduce((sum, row) => sum + row.people, 0);
  return rows
    .filter((row) => row.people > 0)
    .map(({ symptom, people }) => ({ symptom, people, share: people / all }))
    .sort((one, other) => other.people - one.people || one.symptom.localeCompare(other.symptom));
}

/** Shares of the last 30 minutes, or of 24 hours when those hold too few people. */
export function symptomsNow(rows: Record<Window, readonly SymptomRow[]>): Snapshot["symptoms"] {
  const recent = rows["30m"].reduce((sum, row) => sum + row.people, 0);
  const window = recent >= fewPeople ? "30m" : "24h";
  return { window, shares: sharesOf(rows[window]) };
}
