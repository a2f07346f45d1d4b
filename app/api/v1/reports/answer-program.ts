import { refusalOf } from "@/lib/catalog/refusals";
import { openToAll } from "@/lib/http/answer";
import { problemAnswer } from "@/lib/http/problem";
import { rateLimitHeaders } from "@/lib/http/rate-limit-headers";
import type { Outcome } from "@/lib/reports/submit";
import { settings } from "@/lib/settings/settings";
import { reportAnswer } from "@/lib/status/report-answer";
import type { Snapshot } from "@/lib/status/snapshot";
import { pausedWords, problemType, proofWords } from "./intake-words";

/** The answer to a program: `api.md`, `POST /api/v1/reports`. */
export function answerProgram(outcome: Outcome, snapshot: Snapshot | null): Response {
  switch (outcome.kind) {
    case "invalid":
      return problemAnswer({
        status: 400,
        detail: "The report is not understood: see errors.",
        errors: outcome.errors,
      });
    case "refusal": {
      const { name, means, program } = refusalOf(outcome.refusal);
      return problemAnswer({
        status: 400,
        detail: `Not counted, as ${name} is about the request itself. ${means} ${program} If it is an outage after all, send it again with a symptom.`,
        errors: [{ path: "text", message: `tells of ${name}; give a symptom to have it counted` }],
        headers: rateLimitHeaders(outcome.quotas),
      });
    }
    case "limited":
      return problemAnswer({
        status: 429,
        detail: `Too many reports from here; try again in ${outcome.retryAfterSeconds} seconds. One report counts for 30 minutes.`,
        headers: { ...rateLimitHeaders(outcome.quotas), "Retry-After": `${outcome.retryAfterSeconds}` },
      });
    case "unavailable":
      return problemAnswer({
        status: 503,
        detail: "The report could not be stored, so it is not counted; please send it again.",
        headers: { "Retry-After": `${outcome.retryAfterSeconds}` },
      });
    case "paused": {
      const { source, until, why, retryAfterSeconds } = outcome;
      return problemAnswer({
        status: 503,
        detail: pausedWords(outcome),
        type: problemType("intake-paused"),
        members: { source, until, why },
        headers: { "Retry-After": `${retryAfterSeconds}` },
      });
    }
    case "proof-needed": {
      const { fault, challenge, of, until } = outcome;
      return problemAnswer({
        status: 403,
        detail: proofWords(outcome),
        type: problemType("proof-needed"),
        members: { fault, of, until, challenge },
      });
    }
    case "counted":
    case "repeated":
      return Response.json(reportAnswer(outcome, snapshot, settings().publicUrl), {
        status: outcome.kind === "counted" ? 201 : 200,
        headers: { ...openToAll, ...rateLimitHeaders(outcome.quotas), "Cache-Control": "no-store" },
      });
  }
}
