import { symptomOf } from "@/lib/catalog/symptoms";
import type { OutagePost } from "@/lib/snapshot/outage-posts";
import type { IncidentSummary } from "@/lib/snapshot/snapshot";
import { dayStart, type Lasting, touchesDay } from "./history-days";
import type { HistoryQuery } from "./query";

/** What began on one day of UTC (YYYY-MM-DD): outages of ours and official incidents. */
export interface HistoryListDay {
  day: string;
  /** Newest alarm first. */
  outages: OutagePost[];
  /** Newest post first. */
  incidents: IncidentSummary[];
}

/** A page of the list. */
export interface HistoryList {
  /** Newest first. */
  days: HistoryListDay[];
  /** How many of each were found, on all pages; withdrawn outages are none. */
  found: { outages: number; incidents: number };
  page: number;
  pages: number;
}

const daysOnPage = 14;

/** From the estimated onset to the end. */
export const outageLasting = ({ outage: { onset, ended } }: OutagePost): Lasting => ({
  from: Date.parse(onset),
  to: ended === null ? null : Date.parse(ended),
});

/** From the post to the resolution; one that vanished, or whose end is not known, ends where we last know of it. */
export const incidentLasting = (incident: IncidentSummary, openIds: ReadonlySet<string>): Lasting => {
  const end = incident.resolved ?? incident.vanished;
  const from = Date.parse(incident.posted);
  return { from, to: end !== null ? Date.parse(end) : openIds.has(incident.id) ? null : from };
};

/** Outages and incidents by the day on which they began, searched, and cut into pages. */
export function historyList(
  posts: readonly OutagePost[],
  incidents: readonly IncidentSummary[],
  openIds: ReadonlySet<string>,
  asked: Pick<HistoryQuery, "q" | "day" | "page">,
  now: number,
): HistoryList {
  const words = asked.q.toLowerCase().split(/\s+/).filter(Boolean);
  const has = (text: string) => words.every((word) => text.toLowerCase().includes(word));
  const touches = (lasting: Lasting) => asked.day === null || touchesDay(lasting, Date.parse(asked.day), now);
  const outages = posts.filter((post) => has(textOf(post)) && touches(outageLasting(post)));
  const official = incidents.filter(
    (incident) => has(`${incident.name} ${incident.id}`) && touches(incidentLasting(incident, openIds)),
  );
  const days = byDay(outages, official);
  const pages = Math.max(1, Math.ceil(days.length / daysOnPage));
  const page = Math.min(asked.page, pages);
  return {
    days: days.slice((page - 1) * daysOnPage, page * daysOnPage),
    found: { outages: outages.filter(({ outage }) => !outage.withdrawn).length, incidents: official.length },
    page,
    pages,
  };
}

function textOf({ outage: { id, name, tier, symptom, withdrawn } }: OutagePost): string {
  const seen = symptom === null ? "" : `${symptomOf(symptom).name} ${symptomOf(symptom).gloss} ${symptom}`;
  const stands = withdrawn ? `withdrawn ${withdrawn.why}` : tier === "confirmed" ? "confirmed" : "signal";
  return `${id} ${name} ${stands} ${seen}`;
}

function byDay(posts: readonly OutagePost[], incidents: readonly IncidentSummary[]): HistoryListDay[] {
  const days = new Map<number, HistoryListDay>();
  const at = (time: string) => {
    const start = dayStart(Date.parse(time));
    const known = days.get(start) ?? {
      day: new Date(start).toISOString().slice(0, 10),
      outages: [],
      incidents: [],
    };
    days.set(start, known);
    return known;
  };
  for (const post of newestFirst(posts, ({ outage }) => outage.alarm))
    at(post.outage.alarm).outages.push(post);
  for (const incident of newestFirst(incidents, ({ posted }) => posted))
    at(incident.posted).incidents.push(incident);
  return [...days.values()].sort((one, other) => (one.day < other.day ? 1 : -1));
}

const newestFirst = <T>(all: readonly T[], timeOf: (one: T) => string): T[] =>
  all.toSorted((one, other) => Date.parse(timeOf(other)) - Date.parse(timeOf(one)));
