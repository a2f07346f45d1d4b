import type { ModelId } from "@/lib/catalog/models";
import type { SurfaceId } from "@/lib/catalog/surfaces";
import { type SymptomId, symptomOf } from "@/lib/catalog/symptoms";
import { explanationOf, withoutSecrets } from "./clean-error";
import type { Found } from "./found";
import { readModel } from "./read-model";
import { readSurface } from "./read-surface";
import { readSymptom } from "./read-symptom";
import type { RefusalId } from "./refusals";
import { spokenLines } from "./spoken-lines";

/** What a pasted error tells. */
export interface ReadError {
  surface: Found<SurfaceId> | null;
  model: Found<ModelId> | null;
  /** Null where nothing tells, and where it is a refusal. */
  symptom: Found<SymptomId> | null;
  /** An error that is no outage: the request, the key, the plan or the reporter's own network was refused. */
  refusal: Found<RefusalId> | null;
  /** Whose fault it most often is; "yours" for every refusal and for one's own limit. */
  whose: "theirs" | "yours" | "unknown";
  /** What may be stored: the part that explains the error, without secrets. */
  cleaned: string;
  /** The kinds of what was dropped from it, as `cleanError` names them. */
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
      spokenLines(safe.text)
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
