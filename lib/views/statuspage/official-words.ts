import type { IncidentSummary, OfficialState, OfficialWord } from "@/lib/snapshot/snapshot";
import { utcWords, withoutMarkup } from "./plain-words";

/** Its states in words. */
export const stateWords: Readonly<Record<OfficialState, string>> = {
  operational: "operational",
  degraded: "degraded performance",
  partial_outage: "partial outage",
  major_outage: "major outage",
  maintenance: "maintenance",
  unknown: "unknown",
};

/** The names of incidents as a list in quotes. */
export const quoted = (incidents: readonly Pick<IncidentSummary, "name">[]): string =>
  incidents.map(({ name }) => `“${withoutMarkup(name)}”`).join(", ");

/** That it could not be read, and since when. */
export const unreadWords = ({ readAt }: OfficialWord): string =>
  readAt === null
    ? "The official page was never read."
    : `The official page could not be read since ${utcWords(readAt)}.`;

/** What the official page says of everything, or since when it could not be read. */
export function officialWords(official: OfficialWord): string {
  if (!official.fresh) return unreadWords(official);
  const said = official.incidents.length > 0 ? quoted(official.incidents) : stateWords[official.state];
  return `Official page: ${said}.`;
}
