import { symptomOf } from "@/lib/catalog/symptoms";
import type { IncidentRecord, IncidentSummary, OfficialWord } from "@/lib/official/record/incident";
import type { OutageResponse } from "@/lib/snapshot/outage-response";
import { cut } from "./cut";

const minuteMs = 60_000;

/** "2026-11-21 15:11 UTC": a message is read on any day and in any zone. */
export const timeInWords = (iso: string): string =>
  `${new Date(iso).toISOString().slice(0, 16).replace("T", " ")} UTC`;

/** "9 min", "3 h 05 min" */
export function spanInWords(ms: number): string {
  const minutes = Math.max(0, Math.round(ms / minuteMs));
  return minutes < 60
    ? `${minutes} min`
    : `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, "0")} min`;
}

const people = (count: number) =>
  count === 1 ? "1 person" : `${new Intl.NumberFormat("en-GB").format(count)} people`;

/** What users say of an outage: how many, where, what they see, since when. */
export function usersWord(outage: OutageResponse): string {
  const { name, onset, alarm, ended, people: count, symptoms, tier, withdrawn } = outage;
  if (withdrawn)
    return `Withdrawn at ${timeInWords(withdrawn.at)}: ${withdrawn.reports} reports on ${name} were removed (${withdrawn.why}), and what is left of them is no outage. Our alarm had come at ${timeInWords(alarm)}.`;
  const mostly = symptoms[0] ? symptomOf(symptoms[0].symptom) : null;
  const what = mostly ? `, mostly ${mostly.name} (${mostly.gloss})` : "";
  const sure = tier === "confirmed" ? "confirmed" : "a signal, not confirmed";
  if (ended) {
    const lasted = spanInWords(Date.parse(ended) - Date.parse(onset));
    return `From ${timeInWords(onset)} to ${timeInWords(ended)} (${lasted}) ${people(count)} reported errors on ${name}${what}: ${sure}.`;
  }
  return `Since ${timeInWords(onset)} ${people(count)} reported errors on ${name}${what}: ${sure}. Our alarm came at ${timeInWords(alarm)}.`;
}

type Official = Pick<OfficialWord, "fresh" | "readAt">;

const unread = (readAt: string | null): string =>
  `The official page could not be read ${readAt ? `since ${timeInWords(readAt)}` : "so far"}: what it says is unknown.`;

/** What the official page says of an outage. Its silence is told only as long as it is read. */
export function officialWord(
  { alarm, ended, incidents }: OutageResponse,
  { fresh, readAt }: Official,
): string {
  const [first] = incidents;
  if (first) {
    const lag = Math.round((Date.parse(first.posted) - Date.parse(alarm)) / minuteMs);
    const span = spanInWords(Math.abs(lag) * minuteMs);
    const when =
      lag === 0
        ? "in the minute of our alarm"
        : lag > 0
          ? `${span} after our alarm`
          : `${span} before our alarm`;
    const over = first.resolved ? ` It was marked resolved at ${timeInWords(first.resolved)}.` : "";
    return `The official page posted “${first.name}” at ${timeInWords(first.posted)}, ${when}.${over}`;
  }
  if (fresh) return `The official page has posted nothing about it${ended ? " that we saw" : " so far"}.`;
  return unread(readAt);
}

const maxPost = 400;

/** What the official page says in an incident: its status and the words of its last post. */
export function incidentWord({ status, impact, posted, vanished, updates }: IncidentRecord): string {
  const last = updates.filter((update) => update.vanished === null).at(-1);
  const body =
    last?.body
      .replace(/<[^>]*>/g, " ")
      .replace(/\s+/g, " ")
      .trim() ?? "";
  const quoted = body ? ` “${cut(body, maxPost)}”` : "";
  const gone = vanished ? ` It was gone from the page at ${timeInWords(vanished)}.` : "";
  return `Posted at ${timeInWords(posted)}; impact ${impact}, now ${status}.${gone}${quoted}`;
}

/** What users say beside an incident: the outages that it is about, or that none is open. */
export function usersBeside(outages: readonly OutageResponse[], incident: IncidentSummary): string {
  const [first] = outages;
  if (first) return usersWord(first);
  return incident.impact === "maintenance"
    ? "Announced maintenance is about no outage by users’ reports."
    : "By users’ reports no outage that we know of lies beside it.";
}
