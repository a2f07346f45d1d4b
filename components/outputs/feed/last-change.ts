import type { OutageResponse } from "@/lib/snapshot/outage-response";

/** When something of an outage changed last, ours or official; ISO 8601. It only ever moves on while things are added. */
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
