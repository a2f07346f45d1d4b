/** What moderation can do. Nothing of it changes the time of an alarm. */
export const actKinds = [
  "hide-reports",
  "restore-reports",
  "annotate-outage",
  "merge-outages",
  "part-outages",
  "correct-match",
  "approve-note",
  "withdraw-note",
  "pause-intake",
  "resume-intake",
  "demand-proof",
  "end-proof",
  "leave-out-key",
  "take-back-key",
  "give-role",
  "take-role",
] as const;
export type ActKind = (typeof actKinds)[number];

/** One act, as it goes into the log. */
export interface Act {
  /** The moderator's account; null: the site did it by itself. */
  actorId: string | null;
  kind: ActKind;
  subject: "outage" | "incident" | "report" | "removal" | "intake" | "key" | "account";
  subjectId: string;
  why: string;
  /** Enough to understand the act and to take it back; JSON. */
  details: Record<string, unknown>;
}
