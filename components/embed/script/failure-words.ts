import type { Failure } from "./send-report";

const words: Record<Failure["reason"], string> = {
  limited: "That was a little often. You, or others on your network, reported much just now.",
  unavailable: "We could not keep your report. The fault is ours, not yours.",
  refused: "We could not read that report.",
  offline: "Nothing was sent. We could not be reached: is there a connection?",
};

/** Why nothing was counted, and when to try again. */
export function failureWords({ reason, retryAfterSeconds: seconds }: Failure): string {
  if (!seconds) return words[reason];
  const wait = seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`;
  return `${words[reason]} Try again in ${wait}.`;
}
