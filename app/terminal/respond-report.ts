import { pausedDetail, proofDetail } from "@/app/api/v1/reports/respond-program";
import { unknownPlaceText } from "@/components/outputs/terminal/help";
import { refusedWords, reportWords } from "@/components/outputs/terminal/report-words";
import { refusalOf } from "@/lib/catalog/pasted-errors/refusals";
import type { Outcome } from "@/lib/crowd/reports/submit";
import { rateLimitHeaders } from "@/lib/platform/http/rate-limit";
import { settings } from "@/lib/platform/settings/settings";
import type { Snapshot } from "@/lib/snapshot/snapshot";
import { toReportResponse } from "@/lib/views/api/report-response";
import { plural } from "@/lib/words/numbers";
import { respondPlainText } from "./respond-text";

/** The outcome of a report as text, with the status that a program would get. */
export function respondReport(
  outcome: Outcome,
  dropped: readonly string[],
  snapshot: Snapshot | null,
): Response {
  const { publicUrl } = settings();
  switch (outcome.kind) {
    case "invalid":
      return respondPlainText(
        refusedWords(
          `The report is not valid, so we did not count it. See curl ${publicUrl}/help`,
          outcome.errors,
        ),
        400,
      );
    case "refusal": {
      const { name, gloss, means, program } = refusalOf(outcome.refusal);
      const words = `Not counted, because ${name} (${gloss}) is about your own request. ${means} ${program} If this is an outage, send the report again with -d symptom=…`;
      return respondPlainText(refusedWords(words), 400, rateLimitHeaders(outcome.quotas));
    }
    case "limited": {
      const words = `Too many reports from your network. Try again in ${plural(outcome.retryAfterSeconds, "second")}. One report counts for 30 minutes.`;
      const headers = { ...rateLimitHeaders(outcome.quotas), "Retry-After": `${outcome.retryAfterSeconds}` };
      return respondPlainText(refusedWords(words), 429, headers);
    }
    case "unavailable":
      return respondPlainText(
        refusedWords("We could not store your report, so it is not counted. Please send it again."),
        503,
        { "Retry-After": `${outcome.retryAfterSeconds}` },
      );
    case "paused":
      return respondPlainText(refusedWords(pausedDetail(outcome)), 503, {
        "Retry-After": `${outcome.retryAfterSeconds}`,
      });
    case "proof-needed":
      return respondPlainText(refusedWords(proofDetail(outcome)), 403);
    case "counted":
    case "repeated": {
      const answer = toReportResponse(outcome, snapshot, publicUrl);
      const text = reportWords(answer, { works: outcome.vote === "works", dropped });
      return respondPlainText(text, outcome.kind === "counted" ? 201 : 200, rateLimitHeaders(outcome.quotas));
    }
  }
}

/** 404 as text, with the surfaces and models that exist. */
export const respondUnknownPlace = (path: readonly string[]): Response =>
  respondPlainText(unknownPlaceText(path, settings().publicUrl), 404);
