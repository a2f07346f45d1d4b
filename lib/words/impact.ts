/** The impacts that the official status page gives, in its own words. */
const words: Record<string, string> = {
  minor: "minor",
  major: "major",
  critical: "critical",
  maintenance: "maintenance",
};

/** "major"; null if the page gave no impact or one that we do not know. */
export const formatImpact = (impact: string): string | null => words[impact] ?? null;
