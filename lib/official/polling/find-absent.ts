import { type FeedIncident, type FeedIncidents, isOpen, type ReadIncident } from "@/lib/official/feed/feed";
import { fetchIncident } from "@/lib/official/feed/fetch-feed";
import { otherFeedIncidents } from "@/lib/official/record/store-incidents";
import { lastReadings } from "@/lib/official/record/store-readings";

/** We request at most this many incidents by ID in one poll. */
const maxRequests = 5;

/** Finds incidents that are missing from the list: those deleted from the page, and those too old for the list. */
export async function findAbsent(
  baseUrl: string,
  list: FeedIncidents,
  alsoListed: readonly string[],
): Promise<{ vanished: string[]; found: ReadIncident[] }> {
  const { last } = await lastReadings();
  const before = last?.pageUpdatedAt?.toISOString();
  // An older copy of the list lacks newer incidents, so nothing has vanished.
  if (before && list.pageUpdated && list.pageUpdated < before) return { vanished: [], found: [] };
  const since = completeSince(list);
  const listed = [...list.incidents.map(({ incident }) => incident.id), ...alsoListed];
  const { vanished, agedOut } = sortAbsent(
    list,
    await otherFeedIncidents(listed, since === null ? null : new Date(since)),
  );
  const found: ReadIncident[] = [];
  for (const id of agedOut.slice(0, maxRequests)) {
    const response = await fetchIncident(baseUrl, id);
    if (response.outcome === "read") found.push(response.page);
    else if (response.outcome === "could-not-read" && response.status === 404) vanished.push(id);
  }
  return { vanished, found };
}

/** How many incidents the page lists at most. A shorter list contains all its incidents. */
const maxListed = 50;

/** The list of the newest incidents on the page. */
export interface IncidentList {
  page: string | null;
  incidents: readonly ReadIncident[];
}

/** An incident that we know from the feed and that is missing from the list. */
export interface Absent {
  incident: FeedIncident;
  postedAt: Date;
}

/** The time since which the list is complete: the oldest incident of a full list; null if the list contains all. */
export function completeSince({ incidents }: IncidentList): string | null {
  if (incidents.length < maxListed) return null;
  return incidents.reduce<string | null>(
    (least, { incident: { created } }) => (created && (!least || created < least) ? created : least),
    null,
  );
}

/**
 * Sorts incidents that are missing from a list. `vanished` are deleted from the page, as they are not too old for the
 * list. `agedOut` are too old for it and were open when last read. Incidents of other pages are ignored.
 */
export function sortAbsent(
  list: IncidentList,
  absent: ReadonlyMap<string, Absent>,
): { vanished: string[]; agedOut: string[] } {
  const since = completeSince(list);
  const ours = [...absent].filter(
    ([, { incident }]) => !incident.page || !list.page || incident.page === list.page,
  );
  const isRecent = ({ incident, postedAt }: Absent) =>
    since === null || (incident.created ?? postedAt.toISOString()) > since;
  return {
    vanished: ours.filter(([, one]) => isRecent(one)).map(([id]) => id),
    agedOut: ours.filter(([, one]) => !isRecent(one) && isOpen(one.incident)).map(([id]) => id),
  };
}
