import { staleSince } from "@/components/pages/status/verdict";
import type { OfficialWord, Snapshot } from "@/lib/snapshot/snapshot";
import { formatFullMoment, formatMoment } from "@/lib/words/time";
import type { CardCell, CardFacts } from "./card-facts";

/** The card of the home page: the verdict, users, the status page, and the gap while it is open. */
export function homeFacts(snapshot: Snapshot): CardFacts {
  const { verdict, gap, official, computedAt, demo } = snapshot;
  const stale = staleSince(snapshot);
  return {
    subject: "Is Claude failing, or is it just you?",
    headline: verdict.headline,
    detail: stale
      ? `Our counts stopped at ${formatFullMoment(stale)}, so this is not an all-clear.`
      : verdict.detail,
    cells: [usersCell(snapshot), officialCell(official), ...gapCell(gap, computedAt)],
    asOf: computedAt,
    demo,
  };
}

const gapLabels = {
  resolved: "Still failing after “resolved”",
  gone: "Still failing, post removed",
} as const;

/** Since when the status page has not acknowledged an outage, or closed its incident too early. */
function gapCell({ open, since, closed }: Snapshot["gap"], asOf: string): CardCell[] {
  if (!open || since === null) return [];
  const label = closed === null ? "Unacknowledged since" : gapLabels[closed];
  return [{ label, word: formatMoment(since, asOf, "UTC"), tone: "gap" }];
}

function usersCell({ verdict: { state, since }, computedAt }: Snapshot): CardCell {
  const label = "Users say";
  const from = since === null ? "" : ` since ${formatMoment(since, computedAt, "UTC")}`;
  switch (state) {
    case "outage":
      return { label, word: `failing${from}`, tone: "crowd" };
    case "signal":
      return { label, word: `more reports than normal${from}`, tone: "crowd" };
    case "quiet":
      return { label, word: "normal", tone: "plain" };
    case "official-only":
      return { label, word: "normal", tone: "plain" };
    case "unknown":
      return { label, word: "unknown", tone: "plain" };
  }
}

const stateWords: Record<OfficialWord["state"], string> = {
  operational: "no incident",
  degraded: "a component is degraded",
  partial_outage: "a partial outage",
  major_outage: "a major outage",
  maintenance: "maintenance",
  unknown: "unknown",
};

/** What the status page says, in its own words if it reports no problem. If we can’t read it, it is unknown. */
export function officialCell({ fresh, incidents, state, description }: OfficialWord): CardCell {
  const label = "Status page says";
  if (!fresh) return { label, word: "unknown (not readable)", tone: "plain" };
  const [incident] = incidents;
  const own = state === "operational" && description ? description : stateWords[state];
  return { label, word: incident?.name ?? own, tone: "official" };
}
