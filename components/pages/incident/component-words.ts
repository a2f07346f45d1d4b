const words: Record<string, string> = {
  operational: "operational",
  degraded_performance: "degraded",
  partial_outage: "partial outage",
  major_outage: "major outage",
  under_maintenance: "maintenance",
};

/** The state of a component of the official page, in its own words. */
export const componentState = (state: string): string => words[state] ?? "unknown";
