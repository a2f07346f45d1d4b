import { plainText } from "@/lib/catalog/pasted-errors/plain-text";
import type { IncidentSummary, OfficialState, OfficialWord } from "@/lib/snapshot/snapshot";
import { formatUtcMinute } from "@/lib/words/time";

/** The states in words. */
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

/** That we could not read the status page, and since when. */
export const unreadText = ({ readAt }: OfficialWord): string =>
  readAt === null
    ? "We have not checked the status page yet."
    : `We have not been able to read the status page since ${formatUtcMinute(readAt)}.`;

/** What the status page says about everything, or since when we could not read it. */
export function officialWords(official: OfficialWord): string {
  if (!official.fresh) return unreadText(official);
  const text = official.incidents.length > 0 ? quoted(official.incidents) : stateWords[official.state];
  return `Status page: ${text}.`;
}

/** A text of the status page on one line, without markup, because some clients show it as HTML. */
export const withoutMarkup = (text: string): string =>
  plainText(text)
    .replace(/<[^<>]*>/g, " ")
    .replace(/[<>]/g, "")
    .replace(/\s+/g, " ")
    .trim();
