import type { Reason, Reported } from "@/components/report/panel/reported";
import { reportedToQuery } from "@/components/report/panel/reported-query";
import type { Outcome } from "@/lib/crowd/reports/submit";

/** Sends a browser without JavaScript back to the page, which tells what became of its report. */
export function answerPage(reported: Reported): Response {
  const query = new URLSearchParams({ reported: reportedToQuery(reported) });
  if (reported.outcome !== "refused" && reported.surface !== "not-sure")
    query.set("surface", reported.surface);
  return new Response(null, {
    status: 303,
    headers: { Location: `/?${query}#report`, "Cache-Control": "no-store" },
  });
}

/** A report that was not even read. */
export const refusedBody = (status: 400 | 413 | 415): Reported =>
  refused(status === 413 ? "too-long" : "unclear", null);

/** What became of a report, as the page tells it. */
export function reportedOf(outcome: Outcome): Reported {
  switch (outcome.kind) {
    case "invalid":
      return refused("unclear", null);
    case "refusal":
      return refused("no-outage", null);
    case "limited":
      return refused("too-many", outcome.retryAfterSeconds);
    case "unavailable":
      return refused("unavailable", outcome.retryAfterSeconds);
    case "paused":
      return refused("paused", outcome.retryAfterSeconds);
    case "proof-needed":
      return refused("proof-needed", null);
    case "counted":
    case "repeated": {
      const { vote, surface, model, people } = outcome;
      const taken = outcome.kind === "counted" ? "counted" : "again";
      const symptom = vote === "works" ? null : outcome.symptom;
      return { outcome: vote === "works" ? "works" : taken, surface, model, symptom, people };
    }
  }
}

const refused = (reason: Reason, retrySeconds: number | null): Reported => ({
  outcome: "refused",
  reason,
  detail: null,
  retrySeconds,
});
