import { pausedWords, proofWords } from "@/app/api/v1/reports/intake-words";
import { noSuchPlace } from "@/components/outputs/terminal/places-list";
import { refusedWords, reportWords } from "@/components/outputs/terminal/report-words";
import { refusalOf } from "@/lib/catalog/pasted-errors/refusals";
import type { Outcome } from "@/lib/crowd/reports/submit";
import { rateLimitHeaders } from "@/lib/platform/http/rate-limit-headers";
import { settings } from "@/lib/platform/settings/settings";
import type { Snapshot } from "@/lib/snapshot/snapshot";
import { reportAnswer } from "@/lib/views/api/report-answer";
import { plainAnswer } from "./answer-text";

/** What became of a report, in words, with the status that a program would get. */
export function answerReport(
  outcome: Outcome,
  dropped: readonly string[],
  snapshot: Snapshot | null,
): Response {
  const { publicUrl } = settings();
  switch (outcome.kind) {
    case "invalid":
      return plainAnswer(
        refusedWords(
          `Not counted, as the report is not understood. See curl ${publicUrl}/help`,
          outcome.errors,
        ),
        400,
      );
    case "refusal": {
      const { name, gloss, means, program } = refusalOf(outcome.refusal);
      const words = `Not counted: ${name}, ${gloss}, is about your own request. ${means} ${program} If it is an outage after all, send it again with -d symptom=…`;
      return plainAnswer(refusedWords(words), 400, rateLimitHeaders(outcome.quotas));
    }
    case "limited": {
      const words = `Too many reports from here; try again in ${outcome.retryAfterSeconds} seconds. One report counts for 30 minutes.`;
      const headers = { ...rateLimitHeaders(outcome.quotas), "Retry-After": `${outcome.retryAfterSeconds}` };
      return plainAnswer(refusedWords(words), 429, headers);
    }
    case "unavailable":
      return plainAnswer(
        refusedWords("The report could not be stored, so it is not counted; please send it again."),
        503,
        { "Retry-After": `${outcome.retryAfterSeconds}` },
      );
    case "paused":
      return plainAnswer(refusedWords(pausedWords(outcome)), 503, {
        "Retry-After": `${outcome.retryAfterSeconds}`,
      });
    case "proof-needed":
      return plainAnswer(refusedWords(proofWords(outcome)), 403);
    case "counted":
    case "repeated": {
      const answer = reportAnswer(outcome, snapshot, publicUrl);
      const text = reportWords(answer, { works: outcome.vote === "works", dropped });
      return plainAnswer(text, outcome.kind === "counted" ? 201 : 200, rateLimitHeaders(outcome.quotas));
    }
  }
}

/** 404 in words, with what is known instead. */
export const noPlace = (path: readonly string[]): Response =>
  plainAnswer(noSuchPlace(path, settings().publicUrl), 404);
