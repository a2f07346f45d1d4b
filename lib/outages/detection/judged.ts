import type { Zone } from "@/lib/catalog/zones";

/** What moderators decided about an outage. Its alarm is never among it. */
export interface Judged {
  /** The earlier outage that it was found to be part of: it is told and counted there. */
  mergedInto: Merged | null;
  /** Later outages that were found to be part of it, earliest alarm first. */
  merged: Merged[];
  /** Itself as it was found, and those merged into it: what it is compared by. */
  spans: { zone: Zone; onsetAt: Date; alarmAt: Date; endedAt: Date | null }[];
  /** Incidents that are about it, or are not, whatever place and time say. */
  matches: MatchCorrection[];
  /** What a moderator says of it. */
  remark: { text: string; writtenAt: string; editedAt: string | null } | null;
}

/** One end of a merge: the other outage's id, when it was done (ISO 8601) and why. */
export interface Merged {
  id: string;
  at: string;
  why: string;
}

/** That an incident is about an outage (`together`) or is not, by a moderator's word; `at` is ISO 8601. */
export interface MatchCorrection {
  incident: string;
  together: boolean;
  at: string;
  why: string;
}
