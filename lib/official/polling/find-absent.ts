import type { FeedIncidents, ReadIncident } from "@/lib/official/feed/feed";
import { askForIncident } from "@/lib/official/feed/fetch-feed";
import { feedIncidentsBut } from "@/lib/official/record/store-incidents";
import { lastReadings } from "@/lib/official/record/store-readings";
import { completeSince, sortAbsent } from "@/lib/official/record/vanished";

/** No more than this many incidents are asked for by their id in one poll. */
const maxAsked = 5;

/** Looks for incidents that a list lacks: which are gone from the page, and what became of those too old for it. */
export async function findAbsent(
  baseUrl: string,
  list: FeedIncidents,
  alsoListed: readonly string[],
): Promise<{ vanished: string[]; found: ReadIncident[] }> {
  const { last } = await lastReadings();
  const before = last?.pageUpdatedAt?.toISOString();
  // An older copy than one read before lacks what is newer: nothing has vanished from it.
  if (before && list.pageUpdated && list.pageUpdated < before) return { vanished: [], found: [] };
  const since = completeSince(list);
  const listed = [...list.incidents.map(({ incident }) => incident.id), ...alsoListed];
  const { vanished, agedOut } = sortAbsent(
    list,
    await feedIncidentsBut(listed, since === null ? null : new Date(since)),
  );
  const found: ReadIncident[] = [];
  for (const id of agedOut.slice(0, maxAsked)) {
    const answer = await askForIncident(baseUrl, id);
    if (answer.outcome === "read") found.push(answer.page);
    else if (answer.outcome === "could-not-read" && answer.status === 404) vanished.push(id);
  }
  return { vanished, found };
}
