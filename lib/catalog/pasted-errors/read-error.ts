import type { ModelId } from "@/lib/catalog/models";
import type { SurfaceId } from "@/lib/catalog/surfaces";
import { type SymptomId, symptomOf } from "@/lib/catalog/symptoms";
import { explanationOf, withoutSecrets } from "./clean-error";
import { textLines } from "./failure-lines";
import { readModel } from "./read-model";
import { type Found, readSurface } from "./read-surface";
import { readSymptom } from "./read-symptom";
import type { RefusalId } from "./refusals";

/** What we read from a pasted error. */
export interface ReadError {
  surface: Found<SurfaceId> | null;
  model: Found<ModelId> | null;
  /** Null if nothing shows it, or if it is a refusal. */
  symptom: Found<SymptomId> | null;
  /** An error that is not an outage, because the request, the key, the plan or the reporter's network is the cause. */
  refusal: Found<RefusalId> | null;
  /** Whose fault it usually is. "yours" for every refusal and for the reporter's own limit. */
  whose: "theirs" | "yours" | "unknown";
  /** What we may store: the part that explains the error, without secrets. */
  cleaned: string;
  /** The kinds of dropped text, as `cleanError` names them. */
  dropped: string[];
}

const oneLine = (text: string) => text.replace(/\s+/g, " ");

/** Reads surface, model and symptom from a pasted error of any surface, and cleans it. Pure; never throws. */
export function readError(text: string): ReadError {
  const safe = withoutSecrets(text);
  const { text: cleaned, dropped } = explanationOf(safe);
  const flat = oneLine(safe.text);
  const rule = readSymptom(
    oneLine(
      textLines(safe.text)
        .map((line) => line.text)
        .join(" "),
    ),
  );
  const guessed = rule?.guessed ?? false;
  const symptom = rule?.symptom ? { id: rule.symptom, guessed } : null;
  const refusal = rule?.refusal ? { id: rule.refusal, guessed } : null;
  const fault = symptom && !rule?.faultUnknown ? symptomOf(symptom.id).fault : "unknown";
  const surface = readSurface(flat);
  return {
    surface,
    model: readModel(flat, surface?.id ?? null),
    symptom,
    refusal,
    whose: refusal ? "yours" : fault,
    cleaned,
    dropped,
  };
}
