import { refusedFrom, takenFrom } from "./read-answer";
import type { Reported } from "./reported";

/** A report as `POST /api/v1/reports` takes it. */
export interface ReportBody {
  surface?: string;
  model?: string;
  symptom?: string;
  text?: string;
  note?: string;
  works?: true;
}

const timeOutMs = 15_000;

/** What the form says, without its empty fields. */
export function bodyOf(form: FormData): ReportBody {
  const field = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" && value.trim() !== "" ? value : undefined;
  };
  const [surface, model, symptom] = [field("surface"), field("model"), field("symptom")];
  const [text, note] = [field("text"), field("note")];
  return {
    ...(surface ? { surface } : {}),
    ...(model ? { model } : {}),
    ...(field("works") ? { works: true } : { ...(symptom ? { symptom } : {}), ...(text ? { text } : {}) }),
    ...(note ? { note } : {}),
  };
}

/** Sends a report; whatever comes of it is an answer, also that nothing could be reached. */
export async function sendReport(body: ReportBody): Promise<Reported> {
  try {
    const response = await fetch("/api/v1/reports", {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/json" },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(timeOutMs),
    });
    const answer: unknown = await response.json().catch(() => null);
    const taken = response.ok ? takenFrom(answer, body.works === true) : null;
    return taken ?? refusedFrom(response, answer);
  } catch {
    return { outcome: "refused", reason: "offline", detail: null, retrySeconds: null };
  }
}
