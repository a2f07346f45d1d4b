import { type Reason, type Reported, reportedToQuery } from "@/components/report/panel/reported";
import type { Outcome } from "@/lib/crowd/reports/submit";

/** Redirects a browser without JavaScript back to the page, which shows the outcome of its report. */
export function redirectToPage(reported: Reported): Response {
  const query = new URLSearchParams({ reported: reportedToQuery(reported) });
  if (reported.outcome !== "refused" && reported.surface !== "not-sure")
    query.set("surface", reported.surface);
  return new Response(null, {
    status: 303,
    headers: { Location: `/?${query}#report`, "Cache-Control": "no-store" },
  });
}

/** The outcome for a body that we could not read. */
export const refusedReport = (status: 400 | 413 | 415): Reported =>
  refused(status === 413 ? "too-long" : "unclear", null);

/** The outcome of a report, as the page shows it. */
export function toReported(outcome: Outcome): Reported {
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
