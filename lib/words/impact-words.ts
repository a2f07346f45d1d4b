/** The impacts that the official page gives, in its own words; what we do not know is not named. */
const words: Record<string, string> = {
  minor: "minor",
  major: "major",
  critical: "critical",
  maintenance: "maintenance",
};

/** "major"; null where the page gave no impact or one that we do not know. */
export const impactInWords = (impact: string): string | null => words[impact] ?? null;
