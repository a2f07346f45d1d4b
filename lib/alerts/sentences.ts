import { symptomOf } from "@/lib/catalog/symptoms";
import type { IncidentRecord, IncidentSummary, OfficialWord } from "@/lib/official/record/incident";
import type { OutageResponse } from "@/lib/snapshot/outage-response";
import { formatFromAlarm } from "@/lib/words/lag";
import { formatPeople, formatReports } from "@/lib/words/people";
import { truncate } from "@/lib/words/text";
import { formatSpan, formatUtcMinute } from "@/lib/words/time";

/** What users report about an outage: how many people, where, what they see and since when. */
export function describeUserReports(outage: OutageResponse): string {
  const { name, onset, alarm, ended, people, symptoms, tier, withdrawn } = outage;
  if (withdrawn)
    return `We withdrew this outage at ${formatUtcMinute(withdrawn.at)}. A moderator removed ${formatReports(withdrawn.reports)} on ${name} (“${withdrawn.why.replace(/\.$/, "")}”), and the remaining reports show no outage. We had raised the alarm at ${formatUtcMinute(alarm)}.`;
  const symptom = symptoms[0] ? symptomOf(symptoms[0].symptom) : null;
  const mostly = symptom ? `, mostly ${symptom.name} (${symptom.gloss})` : "";
  const isConfirmed = tier === "confirmed";
  if (ended) {
    const span = formatSpan(Date.parse(ended) - Date.parse(onset));
    return `From ${formatUtcMinute(onset)} to ${formatUtcMinute(ended)} (${span}), ${formatPeople(people)} reported errors on ${name}${mostly}. ${isConfirmed ? "The outage was confirmed" : "The outage is not confirmed"}.`;
  }
  const reported = people === 1 ? "has reported" : "have reported";
  return `Since ${formatUtcMinute(onset)}, ${formatPeople(people)} ${reported} errors on ${name}${mostly}. ${isConfirmed ? "The outage is confirmed" : "The outage is not confirmed yet"}. We raised the alarm at ${formatUtcMinute(alarm)}.`;
}

type Freshness = Pick<OfficialWord, "fresh" | "readAt">;

const unreadable = (readAt: string | null): string =>
  readAt
    ? `We haven’t been able to read the status page since ${formatUtcMinute(readAt)}, so we don’t know what it says.`
    : "We haven’t been able to read the status page yet, so we don’t know what it says.";

/** What the status page says about an outage. We mention its silence only while we can read it. */
export function describeStatusPage(
  { alarm, ended, incidents }: OutageResponse,
  { fresh, readAt }: Freshness,
): string {
  const [first] = incidents;
  if (first) {
    const resolved = first.resolved
      ? ` It marked the incident as resolved at ${formatUtcMinute(first.resolved)}.`
      : "";
    return `The status page posted “${first.name}” at ${formatUtcMinute(first.posted)}, ${formatFromAlarm(alarm, first.posted)}.${resolved}`;
  }
  if (!fresh) return unreadable(readAt);
  return ended ? "We never saw the status page mention it." : "The status page hasn’t mentioned it yet.";
}

const maxPostLength = 400;

/** What the status page says in an incident: its impact, its status and the text of its last post. */
export function describeIncident({ status, impact, posted, vanished, updates }: IncidentRecord): string {
  const last = updates.filter((update) => update.vanished === null).at(-1);
  const body =
    last?.body
      .replace(/<[^>]*>/g, " ")
      .replace(/\s+/g, " ")
      .trim() ?? "";
  const quote = body ? ` Latest post: “${truncate(body, maxPostLength)}”` : "";
  const removed = vanished ? ` Removed from the status page at ${formatUtcMinute(vanished)}.` : "";
  return `Posted at ${formatUtcMinute(posted)}. Impact: ${impact}. Status: ${status}.${removed}${quote}`;
}

/** What users report next to an incident: the outage it is about, or that there is none. */
export function describeUserReportsBeside(
  outages: readonly OutageResponse[],
  incident: IncidentSummary,
): string {
  const [first] = outages;
  if (first) return describeUserReports(first);
  return incident.impact === "maintenance"
    ? "We don’t match announced maintenance with user reports."
    : "User reports show no matching outage.";
}
