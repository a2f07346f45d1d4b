import { symptomOf } from "@/lib/catalog/symptoms";
import { heatOf } from "@/lib/outages/detection/level";
import { dayMs, startOfDay } from "@/lib/platform/time/units";
import type { OutagePost } from "@/lib/snapshot/outage-posts";
import type { IncidentSummary } from "@/lib/snapshot/snapshot";
import { type HistoryQuery, type HistorySpan, historySpans } from "./query";

/** One UTC day in the history. */
export interface HistoryDay {
  /** YYYY-MM-DD */
  day: string;
  /** Null before the first stored count. */
  people: number | null;
  /** The normal number of people on such a day; null if there is not enough data. */
  normal: number | null;
  /** The step of the color scale, as in HeatmapCell; null if there is not enough data. */
  heat: number | null;
  /** Whether the day is not over yet. */
  soFar: boolean;
  /** Confirmed outages and official incidents (without maintenance) that overlap it. */
  outages: number;
  incidents: number;
}

/** A period in ms. `to` is null while it is open. */
interface TimeRange {
  from: number;
  to: number | null;
}

/** The inputs of the days. `now` and `firstCountAt` are in ms. `normalToday` is null if it is unknown. */
export interface DayInputs {
  span: HistorySpan;
  now: number;
  firstCountAt: number | null;
  /** People per day, by the start of the day in ms. Days without reports are absent. */
  people: ReadonlyMap<number, number>;
  /** The normal number of people from midnight until now. */
  normalToday: number | null;
  outages: readonly TimeRange[];
  incidents: readonly TimeRange[];
}

/** With fewer whole days, we do not call anything normal. */
const minDays = 5;

/** The start (ms) of the UTC day of a time. */
export const dayStart = (time: number): number => startOfDay(time);

/** Whether a period overlaps the day that begins at `start`. */
const overlapsDay = ({ from, to }: TimeRange, start: number, now: number): boolean =>
  from < start + dayMs && (to ?? now) >= start;

/** The days of a span, oldest first. The last is today. A whole day is compared with the median of its kind. */
export function historyDays(inputs: DayInputs): HistoryDay[] {
  const { span, now, firstCountAt, people, normalToday } = inputs;
  const today = dayStart(now);
  const starts = Array.from(
    { length: historySpans[span] },
    (_, index) => today - (historySpans[span] - 1 - index) * dayMs,
  );
  const known = (start: number) => firstCountAt !== null && start + dayMs > firstCountAt;
  const whole = starts.filter((start) => known(start) && start >= (firstCountAt ?? 0) && start < today);
  const normal = normalByKind(whole, people);
  return starts.map((start) => {
    const here = known(start) ? (people.get(start) ?? 0) : null;
    const soFar = start === today;
    const expected = here === null ? null : soFar ? normalToday : normal(start);
    return {
      day: new Date(start).toISOString().slice(0, 10),
      people: here,
      normal: expected,
      heat: here === null || expected === null ? null : heatOf(here, expected),
      soFar,
      outages: inputs.outages.filter((one) => overlapsDay(one, start, now)).length,
      incidents: inputs.incidents.filter((one) => overlapsDay(one, start, now)).length,
    };
  });
}

const isWeekend = (start: number) => [0, 6].includes(new Date(start).getUTCDay());

/** The median of weekdays, and of weekends if there are enough of them. Days with outages hardly change a median. */
function normalByKind(starts: readonly number[], people: ReadonlyMap<number, number>) {
  const medianOf = (some: readonly number[]) => {
    const sorted = some.map((start) => people.get(start) ?? 0).sort((one, other) => one - other);
    return sorted.length < minDays ? null : (sorted[Math.floor(sorted.length / 2)] ?? null);
  };
  const all = medianOf(starts);
  const weekday = medianOf(starts.filter((start) => !isWeekend(start))) ?? all;
  const weekend = medianOf(starts.filter(isWeekend)) ?? all;
  return (start: number) => (isWeekend(start) ? weekend : weekday);
}

/** The outages and official incidents that began on a UTC day (YYYY-MM-DD). */
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
  /** How many we found, over all pages. Without withdrawn outages. */
  found: { outages: number; incidents: number };
  page: number;
  pages: number;
}

const daysOnPage = 14;

/** From the estimated onset to the end. */
export const outageTimes = ({ outage: { onset, ended } }: OutagePost): TimeRange => ({
  from: Date.parse(onset),
  to: ended === null ? null : Date.parse(ended),
});

/** From the post to the resolution. If it vanished or has no known end, it ends when we last knew of it. */
export const incidentTimes = (incident: IncidentSummary, openIds: ReadonlySet<string>): TimeRange => {
  const end = incident.resolved ?? incident.vanished;
  const from = Date.parse(incident.posted);
  return { from, to: end !== null ? Date.parse(end) : openIds.has(incident.id) ? null : from };
};

/** Outages and incidents by the day on which they began, filtered and paginated. */
export function historyList(
  posts: readonly OutagePost[],
  incidents: readonly IncidentSummary[],
  openIds: ReadonlySet<string>,
  asked: Pick<HistoryQuery, "q" | "day" | "page">,
  now: number,
): HistoryList {
  const words = asked.q.toLowerCase().split(/\s+/).filter(Boolean);
  const has = (text: string) => words.every((word) => text.toLowerCase().includes(word));
  const touches = (lasting: TimeRange) =>
    asked.day === null || overlapsDay(lasting, Date.parse(asked.day), now);
  const outages = posts.filter((post) => has(searchTextOf(post)) && touches(outageTimes(post)));
  const official = incidents.filter(
    (incident) => has(`${incident.name} ${incident.id}`) && touches(incidentTimes(incident, openIds)),
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

function searchTextOf({ outage: { id, name, tier, symptom, withdrawn } }: OutagePost): string {
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
