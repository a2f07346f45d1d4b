import type { CellRow, SeriesPoint, SymptomRow } from "@/lib/crowd/counts/count";
import type { OfficialNow } from "@/lib/official/record/incident";
import type { Outage } from "@/lib/outages/detection/outage";
import type { Usual } from "@/lib/outages/detection/usual";
import type { Window } from "./snapshot";

/** People of one surface in one quarter of an hour that begins `at` (ms since 1970). */
export interface QuarterRow {
  at: number;
  surface: string;
  people: number;
}

/** All that a snapshot is made of; read from counts, outages and the official record, never from raw reports. */
export interface StatusInputs {
  countsReadAt: Date;
  /** Hours of history that detection rests on; 0 before any report. */
  knownHours: number;
  cells: Record<Window, CellRow[]>;
  /** Works votes of the last 30 minutes. */
  works: CellRow[];
  usual: Usual;
  /** 24 hours in steps of five minutes; steps without reports may be absent. */
  series: SeriesPoint[];
  quarters: QuarterRow[];
  symptoms: Record<Window, SymptomRow[]>;
  official: OfficialNow;
  /** Open ones and those of the last 24 hours. */
  outages: Outage[];
  demo: boolean;
  clockSpeed: number;
}
