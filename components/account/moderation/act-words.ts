const words: Readonly<Record<string, string>> = {
  "hide-reports": "hid reports",
  "restore-reports": "restored reports",
  "annotate-outage": "wrote a remark on an outage",
  "merge-outages": "merged an outage into an earlier one",
  "part-outages": "parted an outage from another",
  "correct-match": "corrected which incident is about an outage",
  "approve-note": "approved a note",
  "withdraw-note": "withdrew a note",
  "pause-intake": "paused intake",
  "resume-intake": "resumed intake",
  "demand-proof": "demanded proof of work",
  "end-proof": "ended a demand of proof",
  "leave-out-key": "left a program’s key out of the figures",
  "take-back-key": "took a program’s key back into the figures",
  "give-role": "made a moderator of",
  "take-role": "took the role of a moderator from",
};

/** Every kind of act with its words, for a choice among them. */
export const actChoices: readonly (readonly [kind: string, words: string])[] = Object.entries(words);

/** What somebody did, as in "hid reports". */
export const actWords = (kind: string): string => words[kind] ?? kind.replaceAll("-", " ");
