import type { Failure } from "./send-report";

const words: Record<Failure["reason"], string> = {
  limited: "That was a little often. You, or others on your network, reported much just now.",
  paused: "A moderator paused reports from buttons on other sites, so yours was not counted.",
  unproved:
    "We could not check that this is a browser, which each report needs while a flood of false ones comes in. Report on our own page, linked below.",
  unavailable: "We could not keep your report. The fault is ours, not yours.",
  refused: "We could not read that report.",
  offline: "Nothing was sent. We could not be reached: is there a connection?",
};

/** Why nothing was counted, and when to try again. */
export function failureWords({ reason, retryAfterSeconds: seconds }: Failure): string {
  if (!seconds) return words[reason];
  const minutes = Math.ceil(seconds / 60);
  const wait =
    seconds < 90
      ? `${Math.ceil(seconds)} s`
      : minutes < 120
        ? `${minutes} min`
        : `${Math.ceil(minutes / 60)} h`;
  return `${words[reason]} Try again in ${wait}.`;
}
