import { readUntold, type WrittenEvent } from "@/lib/events/store";
import { makeNews, type News, readCircumstances } from "./news";
import { afterQuietHours } from "./quiet-hours";
import { type Follower, readFollowers, recentCounts, type Telling, writeTellings } from "./store-tell";
import { isReadByPeople } from "./subscription";

/** So many events are told at once; the rest in the next round. */
const mostEvents = 100;
/** Somebody who was told so often within the hour is told of the rest together, each half hour. */
export const manyAnHour = 6;
const gatherMs = 30 * 60_000;
const hourMs = 3_600_000;

/**
 * Writes down for each new event whom to tell, with what there is to tell, and marks it as told, in one transaction:
 * killed before its end, the next round does all of it again. `now` is the time of the site's clock, `machineNow` that of
 * the world in which messages are sent. Answers how many deliveries were written.
 */
export async function tellEvents(now: Date, machineNow: Date): Promise<number> {
  const events = await readUntold(mostEvents);
  if (events.length === 0) return 0;
  const news = await newsOf(events, now);
  const followers = news.length > 0 ? await readFollowers(machineNow) : [];
  const wanted = followers.flatMap((follower) => wantedBy(follower, news));
  const counts = await recentCounts(
    [...new Set(wanted.map(({ follower }) => follower.id))],
    new Date(machineNow.getTime() - hourMs),
  );
  const tellings = wanted.map(({ follower, news: one, key, content }): Telling => {
    const dueAt = dueFor(follower, counts.get(follower.id) ?? 0, machineNow);
    return { eventId: one.event.id, subscriptionId: follower.id, once: follower.once, key, content, dueAt };
  });
  return writeTellings(
    events.map(({ id }) => id),
    tellings,
    machineNow,
  );
}

async function newsOf(events: readonly WrittenEvent[], now: Date): Promise<News[]> {
  const circumstances = await readCircumstances(now);
  const news: News[] = [];
  for (const event of events) {
    const made = await makeNews(event, circumstances, now);
    if (made) news.push(made);
  }
  return news;
}

/** What one follower is told: of several changes of one outage or incident only the last, as it tells the rest. */
function wantedBy(follower: Follower, news: readonly News[]) {
  const last = new Map<string, News>();
  for (const one of news) {
    const wanted = follower.once ? one.isBackFor(follower) : one.isFor(follower);
    if (wanted) last.set(`${one.event.subject} ${one.event.subjectId}`, one);
  }
  return [...last.values()].map((one) => ({
    follower,
    news: one,
    key: follower.once ? `back ${one.event.key}` : one.event.key,
    content: follower.once ? one.back : one.message,
  }));
}

function dueFor(follower: Follower, toldThisHour: number, now: Date): Date {
  if (!isReadByPeople(follower.channel)) return now;
  const quiet = afterQuietHours(now, follower.quiet);
  if (toldThisHour < manyAnHour || follower.once) return quiet;
  const gathered = new Date((Math.floor(now.getTime() / gatherMs) + 1) * gatherMs);
  return quiet > gathered ? quiet : gathered;
}
