import type { IncidentSummary } from "@/lib/official/record/incident";
import type { Outage } from "@/lib/outages/detection/outage";
import { toOutageResponse } from "@/lib/snapshot/outage-response";
import type { OutageWithPosts } from "@/lib/views/statuspage/incident";
import { yesterdaysOutage } from "./inputs";
import { acknowledging } from "./official";

const event = (kind: Outage["events"][number]["kind"], time: string, zone: string) => ({
  kind,
  at: `2026-11-21T${time}:00.000Z`,
  zone,
});

const opus = "family:opus";
const cell = "cell:claude-code/opus-5";

/** An outage that was found in a family, moved to a cell, was confirmed, subsided, became active again and ended. */
export const endedOutage: Outage = {
  ...yesterdaysOutage,
  id: "20261121-1510",
  zone: { kind: "cell", surface: "claude-code", model: "opus-5" },
  tier: "confirmed",
  phase: "ended",
  onsetAt: new Date("2026-11-21T15:06:00.000Z"),
  alarmAt: new Date("2026-11-21T15:11:00.000Z"),
  confirmedAt: new Date("2026-11-21T15:18:00.000Z"),
  endedAt: new Date("2026-11-21T17:42:00.000Z"),
  changedAt: new Date("2026-11-21T17:42:00.000Z"),
  zones: [
    { zone: opus, since: "2026-11-21T15:11:00.000Z" },
    { zone: cell, since: "2026-11-21T15:16:00.000Z" },
  ],
  evidence: { ...yesterdaysOutage.evidence, zone: opus, people: 14, windowMinutes: 4, expected: 1.6 },
  events: [
    event("opened", "15:11", opus),
    event("placed", "15:16", cell),
    event("confirmed", "15:18", cell),
    event("subsiding", "16:20", cell),
    event("active again", "16:31", cell),
    event("subsiding", "17:22", cell),
    event("ended", "17:42", cell),
  ],
};

/** An outage with its incidents. */
export const known = (
  outage: Outage,
  incidents: readonly IncidentSummary[] = [acknowledging],
): OutageWithPosts => ({
  outage,
  posts: toOutageResponse(outage, incidents).incidents,
});
