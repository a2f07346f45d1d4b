import { type FeedIncident, isOpen, type ReadIncident } from "@/lib/official/feed/feed";

/** How many incidents the page lists at most; a shorter list is the page's whole record. */
const fullList = 50;

/** The page's list of its newest incidents. */
export interface IncidentList {
  page: string | null;
  incidents: readonly ReadIncident[];
}

/** An incident that we have from the feed and the list has not. */
export interface Absent {
  incident: FeedIncident;
  postedAt: Date;
}

/** Since when the list is complete: the oldest in a full list; null when it is not full and so holds all. */
export function completeSince({ incidents }: IncidentList): string | null {
  if (incidents.length < fullList) return null;
  return incidents.reduce<string | null>(
    (least, { incident: { created } }) => (created && (!least || created < least) ? created : least),
    null,
  );
}

/**
 * What became of incidents that a list lacks. `vanished`: gone from the page though not too old for its list.
 * `agedOut`: too old for it, and open when last read. An incident of another page says nothing about this one.
 */
export function sortAbsent(
  list: IncidentList,
  absent: ReadonlyMap<string, Absent>,
): { vanished: string[]; agedOut: string[] } {
  const since = completeSince(list);
  const ours = [...absent].filter(
    ([, { incident }]) => !incident.page || !list.page || incident.page === list.page,
  );
  const young = ({ incident, postedAt }: Absent) =>
    since === null || (incident.created ?? postedAt.toISOString()) > since;
  return {
    vanished: ours.filter(([, one]) => young(one)).map(([id]) => id),
    agedOut: ours.filter(([, one]) => !young(one) && isOpen(one.incident)).map(([id]) => id),
  };
}
