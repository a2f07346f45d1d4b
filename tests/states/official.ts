import type { IncidentSummary, OfficialWord } from "@/lib/snapshot/snapshot";

export const operational: OfficialWord = {
  state: "operational",
  readAt: "2026-11-21T15:31:19.000Z",
  fresh: true,
  indicator: "none",
  description: "All Systems Operational",
  trouble: null,
  incidents: [],
};

export const unreadable: OfficialWord = {
  ...operational,
  state: "unknown",
  readAt: "2026-11-21T13:02:40.000Z",
  fresh: false,
  indicator: "unknown",
  description: null,
  trouble: "summary.json: returned HTTP 405",
};

const incident = (
  change: Partial<IncidentSummary> & Pick<IncidentSummary, "id" | "name" | "posted">,
): IncidentSummary => ({
  status: "resolved",
  impact: "minor",
  claimed: change.posted,
  firstSeen: new Date(Date.parse(change.posted) + 38_000).toISOString(),
  componentRed: null,
  resolved: null,
  vanished: null,
  surfaces: [],
  models: [],
  many: false,
  link: null,
  ...change,
});

/** The post that acknowledges the outage of the states. */
export const acknowledging = incident({
  id: "acknowledging",
  name: "Elevated errors on Claude Opus 5",
  status: "investigating",
  impact: "major",
  posted: "2026-11-21T15:24:10.000Z",
  claimed: "2026-11-21T15:12:00.000Z",
  componentRed: "2026-11-21T15:26:02.000Z",
  surfaces: ["claude-code", "claude-api", "claude-web"],
  models: ["opus-5"],
});

/** A post about something that has hardly any reports. */
export const lonely = incident({
  id: "lonely",
  name: "Delayed usage figures in the Console",
  status: "identified",
  posted: "2026-11-21T14:41:00.000Z",
  surfaces: ["claude-console"],
});

/** The posts of the last days. */
export const earlier: IncidentSummary[] = [
  incident({
    id: "sonnet",
    name: "Elevated errors on Sonnet 5",
    posted: "2026-11-20T22:13:00.000Z",
    claimed: "2026-11-20T21:52:00.000Z",
    resolved: "2026-11-21T00:02:00.000Z",
    surfaces: ["claude-web", "claude-api", "claude-mobile"],
    models: ["sonnet-5"],
  }),
  incident({
    id: "login",
    name: "Users unable to sign in to claude.ai",
    impact: "major",
    posted: "2026-11-19T09:24:00.000Z",
    resolved: "2026-11-19T10:31:00.000Z",
    surfaces: ["claude-web"],
  }),
  incident({
    id: "haiku",
    name: "Haiku 4.5 latency",
    impact: "none",
    posted: "2026-11-17T18:02:00.000Z",
    resolved: "2026-11-17T19:20:00.000Z",
    models: ["haiku-4-5"],
  }),
];
