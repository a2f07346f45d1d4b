import type { Outage } from "@/lib/outages/detection/outage";

type Event = Outage["events"][number];

/**
 * What happened to several outages that are one failure, in order of time: a later alarm is the same outage again, or
 * places it anew while it goes on; it is over when the last of them is.
 */
export function joinEvents(all: readonly Pick<Outage, "events">[]): Event[] {
  const inOrder = all
    .flatMap(({ events }, part) => events.map((event) => ({ event, part })))
    .sort((one, other) => Date.parse(one.event.at) - Date.parse(other.event.at));
  const open = new Set<number>();
  const joined: Event[] = [];
  for (const { event, part } of inOrder) {
    const alone = open.size === 0 || (open.size === 1 && open.has(part));
    const kind = kindOf(event, alone, joined);
    if (event.kind === "opened" || event.kind === "reopened") open.add(part);
    if (event.kind === "ended") open.delete(part);
    if (kind) joined.push({ ...event, kind });
  }
  return joined;
}

function kindOf({ kind }: Event, alone: boolean, before: readonly Event[]): Event["kind"] | null {
  switch (kind) {
    case "opened":
      return before.length === 0 ? "opened" : alone ? "reopened" : "placed";
    case "reopened":
      return alone ? "reopened" : "placed";
    case "confirmed":
      return before.some((event) => event.kind === "confirmed") ? null : "confirmed";
    case "placed":
      return "placed";
    default:
      return alone ? kind : null;
  }
}
