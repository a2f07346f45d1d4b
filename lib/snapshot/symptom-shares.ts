import type { SymptomRow } from "@/lib/crowd/counts/count";
import type { Snapshot, SymptomShare, Window } from "./snapshot";

/** With fewer people than this in 30 minutes, we show the shares of 24 hours instead. */
const minPeople = 20;

/** The shares of symptoms, most frequent first. */
export function sharesOf(rows: readonly SymptomRow[]): SymptomShare[] {
  const all = rows.reduce((sum, row) => sum + row.people, 0);
  return rows
    .filter((row) => row.people > 0)
    .map(({ symptom, people }) => ({ symptom, people, share: people / all }))
    .sort((one, other) => other.people - one.people || one.symptom.localeCompare(other.symptom));
}

/** The shares of the last 30 minutes, or of 24 hours if there are too few people in those. */
export function symptomsNow(rows: Record<Window, readonly SymptomRow[]>): Snapshot["symptoms"] {
  const recent = rows["30m"].reduce((sum, row) => sum + row.people, 0);
  const window = recent >= minPeople ? "30m" : "24h";
  return { window, shares: sharesOf(rows[window]) };
}
