/**
 * The snapshot: one immutable object with everything we show now, and when it was computed.
 * Times are ISO 8601 UTC. Views (pages, API, badge, terminal) are functions of it and read nothing else.
 */

import type { IncidentSummary, OfficialState, OfficialWord } from "@/lib/official/record/incident";

export type { IncidentSummary, OfficialState, OfficialWord };

export type VerdictState = "unknown" | "quiet" | "signal" | "outage" | "official-only";
export type Level = "unknown" | "quiet" | "elevated" | "outage";

/** The windows in which we count people, in minutes. */
export const windows = { "30m": 30, "2h": 120, "24h": 1440 } as const;
export type Window = keyof typeof windows;

export interface Verdict {
  state: VerdictState;
  /** "It's not just you." */
  headline: string;
  /** What fails, how many people report it against how many normally do, and what they see. */
  detail: string;
  /** Since when this has been the case; null if there is no such time. */
  since: string | null;
}

/** The time in which users reported a confirmed outage and the status page said "operational". */
export interface Gap {
  open: boolean;
  since: string | null;
  /** What the status page did at `since` with its incident: resolved or deleted it. Null if it had posted nothing. */
  closed: "resolved" | "gone" | null;
  /** The ID of the outage that has waited longest. */
  outage: string | null;
}

/** A surface or a model now. */
export interface Line {
  id: string;
  name: string;
  level: Level;
  /** Unique people in the last 30 minutes. */
  people: number;
  /** The number on a normal day, for the same 30 minutes. */
  expected: number;
  /** What the status page says about it; null if the page does not mention it. */
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
  /** How many reports moderators removed before we withdrew it, and why; absent if it was not withdrawn. */
  withdrawn?: { reports: number; why: string };
  /** What moderators decided about its incidents; absent without a decision. */
  judged?: {
    /** The outage and those merged into it, as we detected them. */
    spans: { zone: string; alarm: string; ended: string | null }[];
    /** Incidents that moderators linked to it or unlinked from it. */
    matches: { incident: string; together: boolean }[];
  };
}

/** A cell that works for people who voted, while other cells fail. */
export interface Works {
  surface: string;
  model: string;
  /** People who say it works, and all people who reported or voted on the cell, in 30 minutes. */
  works: number;
  of: number;
}

export interface HeatmapCell {
  surface: string;
  model: string;
  people: number;
  expected: number;
  level: Level;
  /** Step of the color ramp: 0 none, 1 normal … 5 far above normal. */
  heat: number;
}

export interface Heatmap {
  /** "outage": from the onset of an outage to its end. */
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
  /** Step of the color ramp, as in `HeatmapCell`. */
  heat: number;
}

export interface Timeline {
  /** "outage": around one outage or incident, with steps of a suitable length. */
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
  /** When the counts were read; older than `computedAt` when our own data is stale. */
  countsReadAt: string;
  /** True on a demonstration. Every view must say so. */
  demo: boolean;
  /** How fast the server's clock runs: 1, or more in a demonstration. */
  clockSpeed: number;
  verdict: Verdict;
  /** Why few or no reports may say nothing: they cannot reach us as usual. Null if they can. */
  intakeTrouble: { headline: string; detail: string } | null;
  gap: Gap;
  official: OfficialWord;
  surfaces: Line[];
  models: Line[];
  outages: OutageSummary[];
  works: Works[];
  /** Unique people in the last 30 minutes, and the number on a normal day. */
  people: number;
  expected: number;
  heatmaps: Record<Window, Heatmap>;
  /** The last 24 hours of everything. */
  timeline: Timeline;
  day: DayRow[];
  /** The last 30 minutes, or 24 hours if there are fewer than 20 people in those. */
  symptoms: { window: Window; shares: SymptomShare[] };
  /** Official incidents of the last weeks, newest first, at most 20. */
  incidents: IncidentSummary[];
}
