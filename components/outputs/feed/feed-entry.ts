import { symptomOf } from "@/lib/catalog/symptoms";
import type { OutageResponse } from "@/lib/snapshot/outage-response";
import type { OfficialWord } from "@/lib/snapshot/snapshot";
import { lagInWords } from "@/lib/words/lag-words";
import { spanInWords } from "@/lib/words/moments";
import { grouping, peopleInWords } from "@/lib/words/people-words";
import { feedTime } from "./feed-time";
import { lastChange } from "./last-change";

/** An outage as feeds tell it. Times are ISO 8601. */
export interface FeedEntry {
  id: string;
  /** The outage's page, for ever: what readers know the entry by. */
  link: string;
  title: string;
  /** What people report: where, since when, how many, who says so. Plain text. */
  users: string;
  /** What the official page says of it, with its link where it posted something. Plain text. */
  official: { text: string; link: string | null };
  onset: string;
  alarm: string;
  ended: string | null;
  /** When something of it changed last: a phase, a place, an official post. */
  updated: string;
  tags: string[];
}

/** What an entry is told with beside the outage itself. */
export interface FeedContext {
  publicUrl: string;
  /** Whether the official page is read at present, and when it last was (ISO 8601). */
  official: Pick<OfficialWord, "fresh" | "readAt">;
  demo: boolean;
}

/** The entry of an outage. */
export function feedEntry(outage: OutageResponse, { publicUrl, official, demo }: FeedContext): FeedEntry {
  const state = outage.ended ? "Over, by users’ reports" : "Outage by users’ reports";
  return {
    id: outage.id,
    link: `${publicUrl}/outages/${outage.id}`,
    title: `${demo ? "Demonstration: " : ""}${state}: ${outage.name}`,
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
  const found = `Our alarm came at ${feedTime(alarm)}. This is what people report to Not Just You; it is unofficial.`;
  if (ended) {
    const lasted = spanInWords(Date.parse(ended) - Date.parse(onset));
    return `From ${feedTime(onset)} to ${feedTime(ended)} (${lasted}) ${peopleInWords(people)} reported errors on ${name}${what}. ${found}`;
  }
  const now = phase === "subsiding" ? " Fewer report it by now, but it is not over." : "";
  return `Since ${feedTime(onset)} people report errors on ${name}${what}: ${atLeast(people)} so far.${now} ${found}`;
}

/** A count that grows all the time, in steps, so that a reader is not told of an entry anew at each poll. */
function atLeast(people: number): string {
  const step = [1000, 500, 200, 100, 50, 20, 10].find((least) => people >= least);
  return step
    ? `more than ${grouping(people >= 2000 ? Math.floor(people / 1000) * 1000 : step)} people`
    : "some people";
}

function officialText(
  { alarm, ended, incidents }: OutageResponse,
  { fresh, readAt }: FeedContext["official"],
  publicUrl: string,
): FeedEntry["official"] {
  const [first] = incidents;
  if (first) {
    const over = first.resolved ? ` It was marked resolved at ${feedTime(first.resolved)}.` : "";
    const text = `The official page posted “${first.name}” at ${feedTime(first.posted)}: ${lagInWords(alarm, first.posted)}.${over}`;
    return { text, link: `${publicUrl}/incidents/${encodeURIComponent(first.id)}` };
  }
  if (ended) return { text: "The official page posted nothing about it that we saw.", link: null };
  if (fresh) return { text: "The official page has posted nothing about it so far.", link: null };
  const since = readAt ? `since ${feedTime(readAt)}` : "so far";
  return { text: `The official page could not be read ${since}: what it says is unknown.`, link: null };
}
