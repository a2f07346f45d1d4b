/** Why the official page could not be read. None of these says that it is well, and none that Claude is down. */
export const troubles = [
  "slow",
  "unreachable",
  "cut-off",
  "too-large",
  "http-status",
  "redirect",
  "html",
  "not-json",
  "unexpected-shape",
] as const;
export type Trouble = (typeof troubles)[number];

/** A failed attempt: its kind, and a few words for people. */
export interface CouldNotRead {
  outcome: "could-not-read";
  reason: Trouble;
  detail: string;
  /** The HTTP status, where it was that. */
  status?: number;
  /** What the server asked us to wait, in seconds. */
  retryAfterSeconds?: number;
}

/** A failed attempt for this reason. */
export const couldNotRead = (reason: Trouble, detail: string): CouldNotRead => ({
  outcome: "could-not-read",
  reason,
  detail,
});
