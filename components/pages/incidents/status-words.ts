import type { IncidentSummary } from "@/lib/snapshot/snapshot";

const words: Record<string, string> = {
  investigating: "investigating",
  identified: "identified",
  monitoring: "monitoring",
  resolved: "resolved",
  postmortem: "resolved, with a report",
};

/** What the official page calls the state of an incident or of a post; what we do not know is not named. */
export const statusInWords = (status: string): string => words[status] ?? "status unknown";

/** The state of an incident; one that is gone from the page is neither open nor resolved. */
export const incidentStatus = ({ status, vanished }: Pick<IncidentSummary, "status" | "vanished">): string =>
  vanished === null ? statusInWords(status) : "withdrawn";
