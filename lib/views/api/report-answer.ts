import { type Symptom, symptomOf } from "@/lib/catalog/symptoms";
import { type Zone, zoneHolds, zoneOfKey } from "@/lib/catalog/zones";
import type { Accepted } from "@/lib/crowd/reports/submit";
import type { Snapshot, Verdict } from "@/lib/snapshot/snapshot";

/** What the sender of a report is told: `api.md`. */
export interface ReportAnswer {
  id: string;
  counted: boolean;
  surface: string;
  model: string;
  symptom: string | null;
  /** Which of these were guessed from a pasted error. */
  guessed: string[];
  people: { cell: number; all: number };
  verdict: Verdict | null;
  /** What the symptom means and what to do; null for a works-for-me vote. */
  advice: Pick<Symptom, "means" | "fault" | "program" | "person"> | null;
  links: { status: string; outage: string | null };
}

/** The answer to an accepted report, with what is known now; `snapshot` is null in the first seconds. */
export function reportAnswer(
  accepted: Accepted & { kind: "counted" | "repeated" },
  snapshot: Snapshot | null,
  publicUrl: string,
): ReportAnswer {
  const { id, kind, vote, surface, model, guessed, people } = accepted;
  const symptom = vote === "works" ? null : accepted.symptom;
  const outage = snapshot?.outages.find(
    ({ phase, zone }) => phase !== "ended" && holds(zone, surface, model),
  );
  return {
    id,
    counted: kind === "counted",
    surface,
    model,
    symptom,
    guessed,
    people,
    verdict: snapshot?.verdict ?? null,
    advice: symptom ? adviceOf(symptom) : null,
    links: {
      status: `${publicUrl}/api/v1/status`,
      outage: outage ? `${publicUrl}/outages/${outage.id}` : null,
    },
  };
}

const holds = (key: string, surface: string, model: string) =>
  zoneHolds(zoneOfKey(key) ?? ({ kind: "all" } satisfies Zone), surface, model);

function adviceOf(symptom: string): ReportAnswer["advice"] {
  const { means, fault, program, person } = symptomOf(symptom);
  return { means, fault, program, person };
}
