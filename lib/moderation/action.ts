import { z } from "zod";

/** Every kind of action. None of them changes the time of an alarm. */
export const actionKinds = [
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
export type ActionKind = (typeof actionKinds)[number];

/** Every action needs a reason of 3 to 500 characters. Some reasons are public. */
export const reasonText = z.string().trim().min(3).max(500);

/** The person who acts, and the reason (`reasonText`). */
export interface Actor {
  /** The moderator's account. Null: the site acted automatically. */
  actorId: string | null;
  why: string;
}

/** A moderator who acts. */
export interface Moderator extends Actor {
  actorId: string;
}

/** One action as the log stores it. */
export interface Action extends Actor {
  kind: ActionKind;
  subject: "outage" | "incident" | "report" | "removal" | "intake" | "key" | "account";
  subjectId: string;
  /** Enough to understand the action and to undo it. JSON. */
  details: Record<string, unknown>;
}
