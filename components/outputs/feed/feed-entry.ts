import { symptomOf } from "@/lib/catalog/symptoms";
import type { OutageResponse } from "@/lib/snapshot/outage-response";
import type { OfficialWord } from "@/lib/snapshot/snapshot";
import { formatFromAlarm } from "@/lib/words/lag";
import { formatNumber } from "@/lib/words/numbers";
import { formatPeople } from "@/lib/words/people";
import { formatSpan } from "@/lib/words/time";

/** An outage as a feed entry. Times are ISO 8601. */
export interface FeedEntry {
  id: string;
  /** The permanent URL of the outage, which is also the ID of the entry. */
  link: string;
  title: string;
  /** What people report: where, since when, and how many. Plain text. */
  users: string;
  /** What the status page says about it, as plain text, with a link if it posted something. */
  official: { text: string; link: string | null };
  onset: string;
  alarm: string;
  ended: string | null;
  /** The last change: a phase, a zone, or an official post. */
  updated: string;
  tags: string[];
}

/** What an entry needs besides the outage. */
export interface FeedContext {
  publicUrl: string;
  /** Whether we can currently read the status page, and when we last did (ISO 8601). */
  official: Pick<OfficialWord, "fresh" | "readAt">;
  demo: boolean;
}

/** The entry of an outage. */
export function feedEntry(outage: OutageResponse, { publicUrl, official, demo }: FeedContext): FeedEntry {
  const state = outage.ended ? "Outage ended" : "Outage reported by users";
  return {
    id: outage.id,
    link: `${publicUrl}/outages/${outage.id}`,
    title: `${demo ? "Demo: " : ""}${state}: ${outage.name}`,
    users: usersText(outage),
    official: officialText(outage, official, publicUrl),
    onset: outage.onset,
    alarm: outage.alarm,
    ended: outage.ended,
    updated: lastChange(outage),
    tags: [
      outage.ended ? "over" : outage.phase,
      ...outage.symptoms.slice(0, 1).map(({ symptom }) => symptom),
    ],
  };
}

function usersText({ name, onset, alarm, ended, phase, people, symptoms }: OutageResponse): string {
  const mostly = symptoms[0] ? symptomOf(symptoms[0].symptom) : null;
  const what = mostly ? `, mostly ${mostly.name} (${mostly.gloss})` : "";
  const found = `We raised the alarm at ${feedTime(alarm)}. Source: reports to Not Just You (unofficial).`;
  if (ended) {
    const lasted = formatSpan(Date.parse(ended) - Date.parse(onset));
    return `From ${feedTime(onset)} to ${feedTime(ended)} (${lasted}), ${formatPeople(people)} reported errors on ${name}${what}. ${found}`;
  }
  const now = phase === "subsiding" ? " Reports are falling, but the outage is not over." : "";
  return `Since ${feedTime(onset)}, ${atLeast(people)} have reported errors on ${name}${what}.${now} ${found}`;
}

/** A growing count in steps, so that feed readers don’t see a changed entry at each poll. */
function atLeast(people: number): string {
  const step = [1000, 500, 200, 100, 50, 20, 10].find((min) => people >= min);
  return step
    ? `more than ${formatNumber(people >= 2000 ? Math.floor(people / 1000) * 1000 : step)} people`
    : "some people";
}

function officialText(
  { alarm, ended, incidents }: OutageResponse,
  { fresh, readAt }: FeedContext["official"],
  publicUrl: string,
): FeedEntry["official"] {
  const [first] = incidents;
  if (first) {
    const over = first.resolved ? ` It marked the incident as resolved at ${feedTime(first.resolved)}.` : "";
    const text = `The status page posted “${first.name}” at ${feedTime(first.posted)}, ${formatFromAlarm(alarm, first.posted)}.${over}`;
    return { text, link: `${publicUrl}/incidents/${encodeURIComponent(first.id)}` };
  }
  if (ended) return { text: "The status page posted nothing about it.", link: null };
  if (fresh) return { text: "The status page has posted nothing about it yet.", link: null };
  const since = readAt ? `since ${feedTime(readAt)}` : "yet";
  return {
    text: `We haven’t been able to read the status page ${since}, so we don’t know what it says.`,
    link: null,
  };
}

/** "2026-11-21 15:11 UTC": feeds are read on any day and in any zone. */
export const feedTime = (iso: string): string =>
  `${new Date(iso).toISOString().slice(0, 16).replace("T", " ")} UTC`;

/** The last change of an outage, ours or official, ISO 8601. It never moves back unless something is removed. */
export function lastChange({ alarm, confirmed, ended, events, incidents }: OutageResponse): string {
  const times = [
    alarm,
    confirmed,
    ended,
    ...events.map(({ at }) => at),
    ...incidents.flatMap((incident) => [incident.firstSeen ?? incident.posted, incident.resolved]),
  ].flatMap((time) => (time === null ? [] : [Date.parse(time)]));
  return new Date(Math.max(...times)).toISOString();
}
