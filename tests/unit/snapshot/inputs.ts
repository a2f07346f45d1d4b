import type { CellRow } from "@/lib/crowd/counts/count";
import type { Outage } from "@/lib/outages/detection/outage";
import type { StatusInputs } from "@/lib/snapshot/inputs";
import type { IncidentSummary, OfficialWord } from "@/lib/snapshot/snapshot";
import { someEvidence } from "../../states/evidence";
import { at, row as cell } from "../../states/usual-day";

export const operational: OfficialWord = {
  state: "operational",
  readAt: "2026-11-21T15:31:20.000Z",
  fresh: true,
  indicator: "none",
  description: "All Systems Operational",
  trouble: null,
  incidents: [],
};

export const unreadable: OfficialWord = {
  ...operational,
  state: "unknown",
  fresh: false,
  description: null,
  trouble: "HTTP 405",
};

export const incident: IncidentSummary = {
  id: "abc",
  name: "Elevated errors on Opus 5",
  status: "investigating",
  impact: "minor",
  posted: "2026-11-21T15:20:00.000Z",
  claimed: "2026-11-21T15:05:00.000Z",
  firstSeen: "2026-11-21T15:20:40.000Z",
  componentRed: null,
  resolved: null,
  vanished: null,
  surfaces: [],
  models: ["opus-5"],
  many: false,
  link: null,
};

export const outage: Outage = {
  id: "20261121-1512",
  zone: { kind: "cell", surface: "claude-code", model: "opus-5" },
  tier: "confirmed",
  phase: "active",
  onsetAt: new Date("2026-11-21T15:11:00.000Z"),
  alarmAt: new Date("2026-11-21T15:13:00.000Z"),
  endedAt: null,
  changedAt: new Date("2026-11-21T15:13:00.000Z"),
  people: 148,
  peakPeople: 148,
  peakAt: at,
  confirmedAt: new Date("2026-11-21T15:14:00.000Z"),
  zones: [],
  symptoms: [{ symptom: "http-529", people: 148 }],
  evidence: someEvidence,
  events: [],
};

/** Inputs of a quiet site with a month of history, changed as a test needs. */
export function inputs(
  change: Partial<StatusInputs> = {},
  fails: CellRow[] = [cell("claude-web", "sonnet-5", 4)],
): StatusInputs {
  return {
    countsReadAt: at,
    knownHours: 30 * 24,
    cells: { "30m": fails, "2h": fails, "24h": fails },
    works: [],
    usual: (zone, from, to) =>
      ((zone === "all" ? 10 : zone.startsWith("cell") ? 0.5 : 2) * (to - from)) / 3_600_000,
    series: [],
    quarters: [],
    symptoms: { "30m": [], "2h": [], "24h": [] },
    official: { word: operational, surfaces: new Map(), models: new Map(), incidents: [] },
    outages: [],
    intake: { state: "accepting" },
    demo: false,
    clockSpeed: 1,
    ...change,
  };
}
