import { refusalOf } from "@/lib/catalog/pasted-errors/refusals";
import type { Outcome } from "@/lib/crowd/reports/submit";
import { corsHeaders } from "@/lib/platform/http/cached-body";
import { problemAnswer } from "@/lib/platform/http/problem";
import { rateLimitHeaders } from "@/lib/platform/http/rate-limit-headers";
import { settings } from "@/lib/platform/settings/settings";
import type { Snapshot } from "@/lib/snapshot/snapshot";
import { reportAnswer } from "@/lib/views/api/report-answer";
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
        headers: { ...corsHeaders, ...rateLimitHeaders(outcome.quotas), "Cache-Control": "no-store" },
      });
  }
}
