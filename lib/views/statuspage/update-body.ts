import { zoneName, zoneOfKey } from "@/lib/catalog/zones";
import type { Outage } from "@/lib/outages/detection/outage";
import { persons, usualWords } from "@/lib/snapshot/count-words";
import type { OutageStep, Post } from "./outage-steps";
import { lengthWords, utcWords, withoutMarkup } from "./plain-words";

/** What an update says, in plain text: only what was known then, so that it never changes afterwards. */
export function bodyOf(outage: Outage, { kind, state, before, at, post }: OutageStep): string {
  const place = zoneName(state.zone);
  switch (kind) {
    case "opened":
      return `Detected from reports of users: ${place}. ${evidenceWords(outage, place)} Not confirmed yet.`;
    case "placed":
      return before && zoneName(before.zone) !== place
        ? `Users now report it from elsewhere: ${place}, before ${zoneName(before.zone)}.`
        : `Users still report it from the same place: ${place}.`;
    case "confirmed":
      return `Confirmed by reports of enough users: ${place}.`;
    case "subsiding":
      return "Few users report it any more. It counts as open until that has lasted.";
    case "active again":
      return `Users report it again: ${place}.`;
    case "reopened":
      return `Users report it again, so this outage is open again: ${place}.`;
    case "ended":
      return `Over by the reports of users, ${lengthWords(Date.parse(at) - outage.onsetAt.getTime())} after it began.`;
    case "unconfirmed":
      return `No longer confirmed: reports of it were removed by a moderator. It stays a signal: ${place}.`;
    case "withdrawn":
      return "Withdrawn: reports of it were removed by a moderator, and without them there was no outage.";
    case "returned":
      return `No longer withdrawn: the reports that had been removed were restored: ${place}.`;
    case "posted":
      return post ? postWords(outage, post) : "The official page posted about it.";
  }
}

function evidenceWords({ evidence }: Outage, place: string): string {
  const { people, windowMinutes, expected, zone } = evidence;
  const found = zoneName(zoneOfKey(zone) ?? { kind: "all" });
  const where = found === place ? "" : ` (${found})`;
  return `${persons(people)} in ${windowMinutes} minutes${where}, usually ${usualWords(expected)}.`;
}

function postWords({ alarmAt }: Outage, { name, posted }: Post): string {
  const lag = Date.parse(posted) - alarmAt.getTime();
  const when = `${lengthWords(Math.abs(lag))} ${lag < 0 ? "before" : "after"} our alarm`;
  return `Acknowledged officially: the official page posted “${withoutMarkup(name)}” at ${utcWords(posted)}, ${when}.`;
}
