import type { Reason } from "./reported";

/** Why a report was not taken, in a few words and in a sentence. */
export const refusalWords: Record<Reason, { title: string; text: string }> = {
  unclear: { title: "We could not read that.", text: "Choose where it happened and what you see." },
  "no-outage": {
    title: "That one is not an outage.",
    text: "The error tells of the request itself. If you think otherwise, tap what you see.",
  },
  "too-long": { title: "That is too long.", text: "The first lines of the error are enough." },
  "too-many": {
    title: "That was a little often.",
    text: "You, or others on your network, reported much just now.",
  },
  unavailable: { title: "We could not keep your report.", text: "The fault is ours, not yours." },
  offline: { title: "Nothing was sent.", text: "We could not be reached: is there a connection?" },
};
