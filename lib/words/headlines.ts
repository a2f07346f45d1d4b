/** The headlines of the verdict. Pages, cards, the terminal and the Statuspage format all use them. */
export const headlines = {
  outage: "It’s not just you.",
  signal: "People are reporting problems.",
  officialIncident: "The status page reports an incident.",
  officialProblem: "The status page reports a problem.",
  quiet: "Looks fine from here.",
  tooFew: "Not enough reports yet.",
  tooSilent: "Reports may not be reaching us.",
  stale: "Our data is out of date.",
  intakeFailing: "We can’t accept reports right now.",
  intakeLossy: "Many reports didn’t get through.",
  intakePaused: "Reports are paused.",
  intakeProof: "Reports need an extra check.",
} as const;

/** A headline as a label: "Not enough reports yet". */
export const headlineLabel = (headline: string): string => headline.replace(/\.$/, "");

/** A headline in the middle of a line: "not enough reports yet". */
export const inlineHeadline = (headline: string): string =>
  headline.charAt(0).toLowerCase() + headlineLabel(headline).slice(1);

/** The headline for a place whose state is unknown, although our counts are fresh. */
export const unknownHeadline = (intakeTrouble: { headline: string } | null): string =>
  intakeTrouble?.headline ?? headlines.tooFew;
