import type { OpenOutage } from "./open-outage";

/** [cell, symptom, counted, people, network]: a row of a minute by the plan's indexes. */
export type SavedRow = [cell: number, symptom: number, counted: number, people: number, network: string];

/** How many values a report's `counted` has: six bits, one for each kind of zone. */
export const countedValues = 64;

/** What is known of ordinary days. Numbers by the plan's indexes; the older they are the less they weigh. */
export interface SavedBaseline {
  /** The cells and zones that the indexes below mean: a changed catalog is mapped by these. */
  cellKeys: string[];
  zoneKeys: string[];
  symptomKeys: string[];
  /** Reports and usable minutes by hour since 1970, of at most the last eight weeks. */
  hours: [hour: number, reports: number, minutes: number][];
  /** Weighted counts of people. */
  zoneCounts: number[];
  cellCounts: number[];
  /** By zone, then symptom. */
  symptomCounts: number[][];
  /** The hour that is being filled: its people by (cell × symptoms + symptom) × `countedValues` + counted, its usable minutes. */
  hour: number;
  pending: [key: number, people: number][];
  pendingMinutes: number;
}

/** All that detection remembers between two minutes, as JSON. */
export interface SavedDetection {
  version: 1;
  lastMinute: number;
  /** Of the last hour: rows by minute, oldest first; minutes without rows are left out. */
  recent: [minute: number, rows: SavedRow[]][];
  /** Of the last 140 minutes, newest last: reports, whether usable, usual (without level), and expected. */
  observed: number[];
  usable: number[];
  usual: number[];
  expected: number[];
  level: number;
  baseline: SavedBaseline;
  outages: OpenOutage[];
}
