import { createEvents, type EventAttributes } from "ics";
import { xmlText } from "@/lib/words/text";
import type { FeedEntry } from "./feed-entry";
import type { OutageFeed } from "./outage-feed";

/**
 * The feed as a calendar (RFC 5545). An outage lasts from its onset to its end. An open outage lasts until its last change
 * and says so. Its UID never changes. SEQUENCE grows with each change: the seconds from the alarm to the change.
 */
export function writeCalendar(outages: OutageFeed): string {
  const events = outages.entries.map((entry) => eventOf(entry, new URL(outages.home).hostname));
  const { error, value } = createEvents(events, {
    productId: "-//Not Just You//outages//EN",
    method: "PUBLISH",
    calName: outages.title,
  });
  if (error || value === null) throw error ?? new Error("Could not write the calendar.");
  return fold(withComponent(value));
}

/** A calendar needs at least one component (RFC 5545 §3.4). Before the first outage, it has only its time zone. */
const withComponent = (calendar: string): string =>
  calendar.includes("BEGIN:VEVENT") ? calendar : calendar.replace("END:VCALENDAR", `${utc}END:VCALENDAR`);

const utc = [
  "BEGIN:VTIMEZONE",
  "TZID:Etc/UTC",
  "BEGIN:STANDARD",
  "DTSTART:19700101T000000",
  "TZOFFSETFROM:+0000",
  "TZOFFSETTO:+0000",
  "TZNAME:UTC",
  "END:STANDARD",
  "END:VTIMEZONE",
  "",
].join("\r\n");

const maxOctets = 75;

/** Folds long lines at 75 octets (RFC 5545 §3.1), never within a character. The library folds at 77. */
function fold(calendar: string): string {
  const lines = calendar.replace(/\r\n[ \t]/g, "").split("\r\n");
  return lines.map(foldLine).join("\r\n");
}

function foldLine(line: string): string {
  let folded = "";
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > maxOctets) {
      folded += "\r\n ";
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

/** The library supports `timestamp` (DTSTAMP), but its types lack it. Its default is the current time. */
type StampedEvent = EventAttributes & { timestamp: number };

function eventOf(entry: FeedEntry, host: string): StampedEvent {
  const { id, link, title, users, official, onset, ended, alarm, updated } = entry;
  const sequence = Math.floor((Date.parse(updated) - Date.parse(alarm)) / 1000);
  return {
    uid: `${id}@${host}`,
    sequence,
    title: ended ? title : `${title} (ongoing)`,
    description: `${xmlText(users)}\n\n${xmlText(official.text)}\n\n${link}`,
    start: Date.parse(onset),
    startOutputType: "utc",
    end: Math.max(Date.parse(ended ?? updated), Date.parse(onset) + 60_000),
    endOutputType: "utc",
    url: link,
    status: ended ? "CONFIRMED" : "TENTATIVE",
    transp: "TRANSPARENT",
    classification: "PUBLIC",
    categories: entry.tags,
    timestamp: Date.parse(updated),
    created: Date.parse(alarm),
    lastModified: Date.parse(updated),
  };
}
