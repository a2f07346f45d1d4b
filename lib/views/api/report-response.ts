import { z } from "zod";
import { type Symptom, symptomOf } from "@/lib/catalog/symptoms";
import { type Zone, zoneHolds, zoneOfKey } from "@/lib/catalog/zones";
import type { Accepted } from "@/lib/crowd/reports/submit";
import type { Snapshot, Verdict } from "@/lib/snapshot/snapshot";
import { verdictAfterReport } from "@/lib/snapshot/verdict";
import { verdictSchema } from "./status-response";

/** The response to an accepted report. */
export interface ReportResponse {
  id: string;
  counted: boolean;
  surface: string;
  model: string;
  symptom: string | null;
  /** Which of these we guessed from a pasted error. */
  guessed: string[];
  people: { cell: number; all: number };
  verdict: Verdict | null;
  /** What the symptom means and what to do; null for a "works" vote. */
  advice: Pick<Symptom, "means" | "fault" | "program" | "person"> | null;
  links: { status: string; outage: string | null };
}

/** Builds the response to an accepted report. `snapshot` is null in the first seconds after the start. */
export function toReportResponse(
  accepted: Accepted & { kind: "counted" | "repeated" },
  snapshot: Snapshot | null,
  publicUrl: string,
): ReportResponse {
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
    verdict: snapshot && verdictAfterReport(snapshot, people.all),
    advice: symptom ? adviceOf(symptom) : null,
    links: {
      status: `${publicUrl}/api/v1/status`,
      outage: outage ? `${publicUrl}/outages/${outage.id}` : null,
    },
  };
}

const holds = (key: string, surface: string, model: string) =>
  zoneHolds(zoneOfKey(key) ?? ({ kind: "all" } satisfies Zone), surface, model);

function adviceOf(symptom: string): ReportResponse["advice"] {
  const { means, fault, program, person } = symptomOf(symptom);
  return { means, fault, program, person };
}

/** The schema of the response to an accepted report. */
export const reportResponseSchema = z
  .object({
    id: z.string(),
    counted: z
      .boolean()
      .meta({ description: "False if we already counted you here in the last 30 minutes." }),
    surface: z.string(),
    model: z.string(),
    symptom: z.string().nullable(),
    guessed: z
      .array(z.string())
      .meta({ description: "Which of `surface`, `model` and `symptom` we guessed from a pasted error." }),
    people: z
      .object({ cell: z.int(), all: z.int() })
      .meta({ description: "Unique people in the last 30 minutes, including you." }),
    verdict: verdictSchema.nullable().meta({
      description:
        "The current verdict, which is up to a minute older than your report. Null if your report makes it wrong, and in the first seconds after the start.",
    }),
    advice: z
      .object({
        means: z.string(),
        fault: z.enum(["theirs", "yours", "unknown"]),
        program: z.string(),
        person: z.string(),
      })
      .nullable()
      .meta({ description: "What the symptom means and what to do. Null for a “works for me” vote." }),
    links: z.object({ status: z.url(), outage: z.url().nullable() }),
  })
  .meta({ id: "ReportAnswer" }) satisfies z.ZodType<ReportResponse>;
