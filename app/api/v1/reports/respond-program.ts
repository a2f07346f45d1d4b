import { refusalOf } from "@/lib/catalog/pasted-errors/refusals";
import type { ProofNeeded } from "@/lib/crowd/reports/proof";
import type { Source } from "@/lib/crowd/reports/report";
import type { Outcome, Paused } from "@/lib/crowd/reports/submit";
import { corsHeaders } from "@/lib/platform/http/cached-body";
import { problemResponse } from "@/lib/platform/http/problem";
import { rateLimitHeaders } from "@/lib/platform/http/rate-limit";
import { settings } from "@/lib/platform/settings/settings";
import type { Snapshot } from "@/lib/snapshot/snapshot";
import { toReportResponse } from "@/lib/views/api/report-response";
import { plural } from "@/lib/words/numbers";

/** The response to a program that sent a report. */
export function respondProgram(outcome: Outcome, snapshot: Snapshot | null): Response {
  switch (outcome.kind) {
    case "invalid":
      return problemResponse({
        status: 400,
        detail: "The report is not valid, so we did not count it. See errors.",
        errors: outcome.errors,
      });
    case "refusal": {
      const { name, means, program } = refusalOf(outcome.refusal);
      return problemResponse({
        status: 400,
        detail: `Not counted, because ${name} is about your own request. ${means} ${program} If this is an outage, send the report again with a symptom.`,
        errors: [{ path: "text", message: `is a ${name} error. To count it, send a symptom` }],
        headers: rateLimitHeaders(outcome.quotas),
      });
    }
    case "limited":
      return problemResponse({
        status: 429,
        detail: `Too many reports from your network. Try again in ${plural(outcome.retryAfterSeconds, "second")}. One report counts for 30 minutes.`,
        headers: { ...rateLimitHeaders(outcome.quotas), "Retry-After": `${outcome.retryAfterSeconds}` },
      });
    case "unavailable":
      return problemResponse({
        status: 503,
        detail: "We could not store your report, so it is not counted. Please send it again.",
        headers: { "Retry-After": `${outcome.retryAfterSeconds}` },
      });
    case "paused": {
      const { source, until, why, retryAfterSeconds } = outcome;
      return problemResponse({
        status: 503,
        detail: pausedDetail(outcome),
        type: problemType("intake-paused"),
        members: { source, until, why },
        headers: { "Retry-After": `${retryAfterSeconds}` },
      });
    }
    case "proof-needed": {
      const { fault, challenge, of, until } = outcome;
      return problemResponse({
        status: 403,
        detail: proofDetail(outcome),
        type: problemType("proof-needed"),
        members: { fault, of, until, challenge },
      });
    }
    case "counted":
    case "repeated":
      return Response.json(toReportResponse(outcome, snapshot, settings().publicUrl), {
        status: outcome.kind === "counted" ? 201 : 200,
        headers: { ...corsHeaders, ...rateLimitHeaders(outcome.quotas), "Cache-Control": "no-store" },
      });
  }
}

const from: Record<Source, string> = {
  web: "from this site",
  embed: "from the report button on other sites",
  api: "from programs",
  cli: "from terminals",
};

/** The `type` URI of a problem. It redirects to what a client can do about it. */
const problemType = (name: "proof-needed" | "intake-paused"): string =>
  `${settings().publicUrl}/problems/${name}`;

/** "22 Nov, 15:40 UTC". */
function moment(at: Date): string {
  const day = at.toLocaleDateString("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });
  return `${day}, ${at.toISOString().slice(11, 16)} UTC`;
}

/** Which reports a moderator paused, until when, why, and what to do. */
export const pausedDetail = ({ source, until, why }: Paused): string =>
  `Not counted: a moderator paused reports ${from[source]} until ${moment(until)} (${why}). Send it again after that, or report another way: ${settings().publicUrl}/docs`;

const faults: Record<ProofNeeded["fault"], string> = {
  missing: "",
  wrong: "The proof is wrong. ",
  expired: "The proof has expired. ",
  spent: "The proof was already used. ",
};

/** Who must send a proof of work, until when, and how. */
export const proofDetail = ({ fault, of, until }: ProofNeeded): string =>
  `Not counted yet. ${faults[fault]}We are receiving many suspicious reports${
    of === "network" ? " from your network" : ""
  }, so each report ${
    of === "network" ? "from there " : ""
  }needs a proof of work until about ${moment(until)}. Solve the challenge and send the report again with the solution: ${settings().publicUrl}/docs#proof`;
