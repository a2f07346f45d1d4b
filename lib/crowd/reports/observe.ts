import { withoutSecrets } from "@/lib/catalog/pasted-errors/clean-error";
import { readError } from "@/lib/catalog/pasted-errors/read-error";
import type { RefusalId } from "@/lib/catalog/pasted-errors/refusals";
import type { Observation } from "./report";
import type { ReportRequest } from "./schema";

/** A part of a report that was inferred from a pasted error, not named in it. */
export type Guessed = "surface" | "model" | "symptom";

/** What a request says was observed; or the refusal of the sender's own request, which is nothing to count. */
export type Observed = { observation: Observation; guessed: Guessed[] } | { refusal: RefusalId };

const nothing = { surface: null, model: null, symptom: null, refusal: null, cleaned: "" };

/**
 * Puts a request in the catalog's words: what is given wins over what a pasted error says, and what neither tells
 * is "not-sure". Note and error are cleaned here, before anything can store them.
 */
export function observe(request: ReportRequest): Observed {
  const read = request.text === undefined ? nothing : readError(request.text);
  // A refusal that is only guessed, or that came with a symptom, may be part of an outage after all.
  if (read.refusal && !read.refusal.guessed && !request.symptom) return { refusal: read.refusal.id };
  const guessed: Guessed[] = [];
  const known = <Id extends string>(
    part: Guessed,
    given: Id | undefined,
    found: { id: Id; guessed: boolean } | null,
  ) => {
    if (given === undefined && found?.guessed) guessed.push(part);
    return given ?? found?.id ?? null;
  };
  const observation: Observation = {
    vote: request.works ? "works" : "fails",
    surface: known("surface", request.surface, read.surface) ?? "not-sure",
    model: known("model", request.model, read.model) ?? "not-sure",
    symptom: known("symptom", request.symptom, read.symptom),
    note: withoutSecrets(request.note ?? "").text.trim() || null,
    excerpt: read.cleaned || null,
  };
  return { observation, guessed };
}
