import { withoutSecrets } from "@/lib/catalog/pasted-errors/clean-error";
import { readError } from "@/lib/catalog/pasted-errors/read-error";
import type { RefusalId } from "@/lib/catalog/pasted-errors/refusals";
import type { Observation } from "./report";
import type { ReportRequest } from "./schema";

/** A part of a report that we inferred from a pasted error that does not name it. */
export type Guessed = "surface" | "model" | "symptom";

/** What was observed. Or a refusal: the pasted error is not an outage, so there is nothing to count. */
export type Observed = { observation: Observation; guessed: Guessed[] } | { refusal: RefusalId };

const nothing = { surface: null, model: null, symptom: null, refusal: null, cleaned: "" };

/**
 * Translates a request into IDs of the catalog. Given fields win over a pasted error. If both are missing, the ID is
 * "not-sure". The note and the error are cleaned here, before anything can store them.
 */
export function observe(request: ReportRequest): Observed {
  const read = request.text === undefined ? nothing : readError(request.text);
  // A guessed refusal, or one with a given symptom, may still be part of an outage.
  if (read.refusal && !read.refusal.guessed && !request.symptom) return { refusal: read.refusal.id };
  const guessed: Guessed[] = [];
  const choose = <Id extends string>(
    part: Guessed,
    given: Id | undefined,
    found: { id: Id; guessed: boolean } | null,
  ) => {
    if (given === undefined && found?.guessed) guessed.push(part);
    return given ?? found?.id ?? null;
  };
  const observation: Observation = {
    vote: request.works ? "works" : "fails",
    surface: choose("surface", request.surface, read.surface) ?? "not-sure",
    model: choose("model", request.model, read.model) ?? "not-sure",
    symptom: choose("symptom", request.symptom, read.symptom),
    note: withoutSecrets(request.note ?? "").text.trim() || null,
    excerpt: read.cleaned || null,
  };
  return { observation, guessed };
}
