import { staleSince } from "@/components/pages/status/stale-since";
import type { Snapshot } from "@/lib/snapshot/snapshot";
import type { CardCell, CardFacts } from "./card-facts";
import { cardMoment, cardTime } from "./card-time";
import { officialCell } from "./official-cell";

/** The home page's card: the verdict, who says what, and the gap while it is open. */
export function homeFacts(snapshot: Snapshot): CardFacts {
  const { verdict, gap, official, computedAt, demo } = snapshot;
  const stale = staleSince(snapshot);
  return {
    subject: "Is Claude failing, or is it just you?",
    headline: verdict.headline,
    detail: stale
      ? `Our own counts stopped at ${cardMoment(stale)}. Nothing here says all is well.`
      : verdict.detail,
    cells: [usersCell(snapshot), officialCell(official), ...gapCell(gap, computedAt)],
    asOf: computedAt,
    demo,
  };
}

const gapLabels = { resolved: "Failing on after “resolved”", gone: "Failing on, post taken off" } as const;

/** Since when the official page has said nothing of what users report, or closed its incident about it too soon. */
function gapCell({ open, since, closed }: Snapshot["gap"], asOf: string): CardCell[] {
  if (!open || since === null) return [];
  const label = closed === null ? "Unacknowledged since" : gapLabels[closed];
  return [{ label, word: cardTime(since, asOf), tone: "gap" }];
}

function usersCell({ verdict: { state, since }, computedAt }: Snapshot): CardCell {
  const label = "Users say";
  const from = since === null ? "" : ` since ${cardTime(since, computedAt)}`;
  switch (state) {
    case "outage":
      return { label, word: `failing${from}`, tone: "crowd" };
    case "signal":
      return { label, word: `more reports than usual${from}`, tone: "crowd" };
    case "quiet":
      return { label, word: "nothing unusual", tone: "plain" };
    case "official-only":
      return { label, word: "nothing unusual here", tone: "plain" };
    case "unknown":
      return { label, word: "we cannot tell", tone: "plain" };
  }
}
