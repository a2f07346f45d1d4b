import type { Reason } from "./reported";

interface Words {
  title: string;
  text: string;
  /** Where more can be done. */
  link?: { href: string; words: string };
}

const proof = { href: "/docs#proof", words: "From a terminal it works, too" };

/** Why a report was not taken, in a few words and in a sentence. */
export const refusalWords: Record<Reason, Words> = {
  unclear: { title: "We could not read that.", text: "Choose where it happened and what you see." },
  "no-outage": {
    title: "That one is not an outage.",
    text: "The error tells of the request itself. If you think otherwise, tap what you see.",
  },
  "too-long": { title: "That is too long.", text: "The first lines of the error are enough." },
  "too-late": {
    title: "That was too long ago.",
    text: "Nobody can tell any more whether you were counted then, so it was not counted.",
  },
  "too-many": {
    title: "That was a little often.",
    text: "You, or others on your network, reported much just now.",
  },
  paused: {
    title: "Reports from here are paused.",
    text: "A moderator paused them for a while, so yours was not counted.",
  },
  "proof-needed": {
    title: "We must check that you are a browser.",
    text: "A flood of reports that look false comes in, so each one now costs a second of computing. The page does that by itself, but it needs JavaScript: switch it on and tap again, or try again later.",
    link: proof,
  },
  "proof-failed": {
    title: "The check did not work.",
    text: "A flood of reports that look false comes in, so each one now costs a second of computing, and your browser could not do it.",
    link: proof,
  },
  unavailable: { title: "We could not keep your report.", text: "The fault is ours, not yours." },
  offline: { title: "Nothing was sent.", text: "We could not be reached: is there a connection?" },
};
