import type { Reason, Reported } from "./reported";

/** A report as `POST /api/v1/reports` takes it. */
export interface ReportBody {
  surface?: string;
  model?: string;
  symptom?: string;
  text?: string;
  note?: string;
  works?: true;
}

const reasonOf: Record<number, Reason> = { 413: "too-long", 415: "unclear", 400: "unclear", 429: "too-many" };
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
    return response.ok && isAnswer(answer) ? takenFrom(answer, body) : refusedFrom(response, answer);
  } catch {
    return { outcome: "refused", reason: "offline", detail: null, retrySeconds: null };
  }
}

interface Answer {
  counted: boolean;
  surface: string;
  model: string;
  symptom: string | null;
  people: { cell: number; all: number };
}

const isAnswer = (answer: unknown): answer is Answer =>
  typeof answer === "object" && answer !== null && "counted" in answer && "people" in answer;

function takenFrom({ counted, surface, model, symptom, people }: Answer, body: ReportBody): Reported {
  const outcome = body.works ? "works" : counted ? "counted" : "again";
  return { outcome, surface, model, symptom: symptom ?? null, people };
}

function refusedFrom(response: Response, problem: unknown): Reported {
  const detail =
    typeof problem === "object" &&
    problem !== null &&
    "detail" in problem &&
    typeof problem.detail === "string"
      ? problem.detail
      : null;
  const seconds = Number(response.headers.get("Retry-After"));
  return {
    outcome: "refused",
    reason: reasonOf[response.status] ?? "unavailable",
    detail,
    retrySeconds: Number.isFinite(seconds) && seconds > 0 ? seconds : null,
  };
}
