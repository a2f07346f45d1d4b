import type { Reason } from "./reported";

interface Words {
  title: string;
  text: string;
  /** A link with another way to report. */
  link?: { href: string; words: string };
}

const proof = { href: "/docs#proof", words: "Report from a terminal" };

/** Why we didn’t accept a report: a title and an explanation. */
export const refusalWords: Record<Reason, Words> = {
  unclear: { title: "We couldn’t read your report.", text: "Choose where it happened and what you see." },
  "no-outage": {
    title: "This is not an outage.",
    text: "The error is about your own request. If you disagree, choose what you see.",
  },
  "too-long": { title: "This text is too long.", text: "Paste only the first lines of the error." },
  "too-late": {
    title: "This report is too old.",
    text: "We no longer know whether we counted you then, so we didn’t count it.",
  },
  "too-many": {
    title: "Too many reports",
    text: "We got many reports from you or your network.",
  },
  paused: {
    title: "Reports from here are paused.",
    text: "A moderator paused them for a while, so we didn’t count yours.",
  },
  "proof-needed": {
    title: "We need to check your browser.",
    text: "We’re getting many false reports, so each report now needs a short check. Enable JavaScript and try again, or try later.",
    link: proof,
  },
  "proof-failed": {
    title: "The check failed.",
    text: "We’re getting many false reports, so each report now needs a short check. Your browser couldn’t complete it.",
    link: proof,
  },
  unavailable: { title: "We couldn’t save your report.", text: "This is our fault." },
  offline: { title: "We couldn’t send your report.", text: "Check your connection and try again." },
};
