/**
 * What became of hiding. `nothing`: no visible report was chosen. `too-many`: nothing was done; at most so many can be
 * hidden at once, so the span must be divided. `senders-too-many`: nothing was done; all that their senders sent is more
 * than one transaction can count anew, so fewer senders must be chosen.
 */
export type HideOutcome =
  | { kind: "hidden"; removalId: string; reports: number }
  | { kind: "nothing" | "senders-too-many" }
  | { kind: "too-many"; most: number };

/**
 * What became of bringing reports back. `unknown`: there is no such removal. `already`: they are back since earlier.
 * `too-old`: some of what their senders sent is deleted by now, so they can no longer be counted. `too-many`: their
 * senders sent so much since that one transaction cannot count it.
 */
export type RestoreOutcome =
  | { kind: "restored"; reports: number }
  | { kind: "unknown" | "already" | "too-old" | "too-many" };

/** Who does it and why (3 to 500 characters; shown publicly). */
export interface ModerationBy {
  actorId: string | null;
  why: string;
}
