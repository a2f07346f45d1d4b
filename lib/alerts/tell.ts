import { readUntold, type WrittenEvent } from "@/lib/outages/events/store";
import { makeNews, type News, readCircumstances } from "./news";
import { afterQuietHours } from "./quiet-hours";
import { byAddress, type Share, shareOut } from "./share-out";
import { type Follower, readFollowers, recentCounts, type Telling, writeTellings } from "./store-tell";
import { isReadByPeople } from "./subscription";

/** So many events are told at once; the rest in the next round. */
const maxEvents = 100;
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
  const events = await readUntold(maxEvents);
  if (events.length === 0) return 0;
  const news = await newsOf(events, now);
  const followers = news.length > 0 ? await readFollowers(machineNow) : [];
  const wanted = byAddress(followers).flatMap((group) =>
    shareOut(group, news).map((share) => ({ ...share, group })),
  );
  const ids = wanted.flatMap(({ group }) => group.map(({ id }) => id));
  const counts = await recentCounts([...new Set(ids)], new Date(machineNow.getTime() - hourMs));
  const tellings = wanted.map(({ group, ...share }) => {
    const toldThisHour = group.reduce((sum, { id }) => sum + (counts.get(id) ?? 0), 0);
    return tellingOf(share, toldThisHour, machineNow);
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

/** One message, by that of its subscriptions which may be told first. Wishes that it fulfils besides are done with. */
function tellingOf({ news, wantedBy }: Share<Follower, News>, toldThisHour: number, now: Date): Telling {
  const [first, ...others] = wantedBy
    .map((follower) => ({ follower, dueAt: dueFor(follower, toldThisHour, now) }))
    .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
  if (!first) throw new Error("A message that nobody wants is not written.");
  const { id, once } = first.follower;
  return {
    eventId: news.event.id,
    subscriptionId: id,
    alsoFulfils: once ? others.map(({ follower }) => follower.id) : [],
    key: once ? `back ${news.event.key}` : news.event.key,
    content: once ? news.back : news.message,
    dueAt: first.dueAt,
  };
}

function dueFor(follower: Follower, toldThisHour: number, now: Date): Date {
  if (!isReadByPeople(follower.channel)) return now;
  const quiet = afterQuietHours(now, follower.quiet);
  if (toldThisHour < manyAnHour || follower.once) return quiet;
  const gathered = new Date((Math.floor(now.getTime() / gatherMs) + 1) * gatherMs);
  return quiet > gathered ? quiet : gathered;
}
