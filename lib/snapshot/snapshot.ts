/**
 * The snapshot: one immutable object with all that is shown now, and when it was made.
 * Times are ISO 8601 UTC. Faces (pages, API, badge, terminal) are functions of it and read nothing else.
 */

import type { IncidentSummary, OfficialState, OfficialWord } from "@/lib/official/record/incident";

export type { IncidentSummary, OfficialState, OfficialWord };

export type VerdictState = "unknown" | "quiet" | "signal" | "outage" | "official-only";
export type Level = "unknown" | "quiet" | "elevated" | "outage";

/** The windows over which people are counted. */
export const windows = { "30m": 30, "2h": 120, "24h": 1440 } as const;
export type Window = keyof typeof windows;

export interface Verdict {
  state: VerdictState;
  /** "It's not just you." */
  headline: string;
  /** Where, how many against usual, what they see: one sentence. */
  detail: string;
  /** Since when the state holds for what `detail` names; null where that has no meaning. */
  since: string | null;
}

/** The time in which users were failing and the official page said all was well. */
export interface Gap {
  open: boolean;
  since: string | null;
  /**
   * What the page did at `since` with its incident about it: called it resolved, or took it away. Null where it counts
   * from our alarm: then nothing was posted.
   */
  closed: "resolved" | "gone" | null;
  /** The id of the outage for which it counts: the one that waits longest. */
  outage: string | null;
}

/** A surface or a model now. */
export interface Line {
  id: string;
  name: string;
  level: Level;
  /** Unique people in the last 30 minutes. */
  people: number;
  /** Usual for the same 30 minutes. */
  expected: number;
  /** What the official page says of it: an OfficialState; null where the page has nothing for it. */
  official: OfficialState | null;
}

export interface OutageSummary {
  id: string;
  zone: string;
  surface: string | null;
  model: string | null;
  /** "Claude Code · Opus 5" */
  name: string;
  tier: "signal" | "confirmed";
  phase: "active" | "subsiding" | "ended";
  onset: string;
  alarm: string;
  ended: string | null;
  people: number;
  peakPeople: number;
  symptom: string | null;
  /** That it was withdrawn, as it rested on so many reports that were removed, and why; absent where it stands. */
  withdrawn?: { reports: number; why: string };
  /** What moderators decided about its incidents; absent where nothing. */
  judged?: {
    /** It and the outages that are part of it, as they were found. */
    spans: { zone: string; alarm: string; ended: string | null }[];
    /** Incidents that are about it, or are not, whatever place and time say. */
    matches: { incident: string; together: boolean }[];
  };
}

/** A cell of which people say that it works, while others fail. */
export interface Works {
  surface: string;
  model: string;
  /** People who say it works, and all who spoke of the cell, in 30 minutes. */
  works: number;
  of: number;
}

export interface HeatmapCell {
  surface: string;
  model: string;
  people: number;
  expected: number;
  level: Level;
  /** How unusual: 0 nothing, 1 as usual … 5 far above it. The step of the colour ramp. */
  heat: number;
}

export interface Heatmap {
  /** "outage": from an outage's onset to its end. */
  window: Window | "outage";
  surfaces: { id: string; name: string; people: number }[];
  models: { id: string; name: string; people: number }[];
  cells: HeatmapCell[];
  /** Unique people over everything (not the sum of the cells). */
  people: number;
}

export interface TimelinePoint {
  /** Start of the step. */
  at: string;
  people: number;
  expected: number;
  works: number;
  /** The ramp's step, as in HeatmapCell. */
  heat: number;
}

export interface Timeline {
  /** "outage": around one outage or incident, in steps that fit. */
  window: "24h" | "7d" | "90d" | "outage";
  surface: string | null;
  model: string | null;
  stepMinutes: number;
  points: TimelinePoint[];
  incidents: IncidentSummary[];
  outages: OutageSummary[];
}

/** One surface's day: 96 quarters of an hour, oldest first. */
export interface DayRow {
  surface: string;
  name: string;
  quarters: { at: string; people: number; heat: number }[];
}

export interface SymptomShare {
  symptom: string;
  people: number;
  /** 0 to 1, of the people who reported in the window. */
  share: number;
}

export interface Snapshot {
  version: string;
  computedAt: string;
  /** When the counts beneath were read; older than `computedAt` when our own data is stale. */
  countsReadAt: string;
  /** True on a demonstration: every face says so. */
  demo: boolean;
  /** How fast the server's clock runs: 1, or more in a demonstration. */
  clockSpeed: number;
  verdict: Verdict;
  gap: Gap;
  official: OfficialWord;
  surfaces: Line[];
  models: Line[];
  outages: OutageSummary[];
  works: Works[];
  /** Unique people in the last 30 minutes, and usual. */
  people: number;
  expected: number;
  heatmaps: Record<Window, Heatmap>;
  /** 24 hours, everything. */
  timeline: Timeline;
  day: DayRow[];
  /** Last 30 minutes, or 24 hours when those hold fewer than 20 people. */
  symptoms: { window: Window; shares: SymptomShare[] };
  /** Official incidents of the last weeks, newest first, at most 20. */
  incidents: IncidentSummary[];
}
