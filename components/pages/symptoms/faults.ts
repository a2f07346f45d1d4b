import type { Symptom } from "@/lib/catalog/symptoms";

/** Whose fault a symptom most often is, in a sentence. */
export const faults: Record<Symptom["fault"], string> = {
  theirs: "A fault on their side.",
  yours: "Your own limit, not an outage.",
  unknown: "Whose fault it is cannot be told from this alone.",
};
