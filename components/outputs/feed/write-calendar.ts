import { createEvents, type EventAttributes } from "ics";
import type { FeedEntry } from "./feed-entry";
import type { OutageFeed } from "./outage-feed";
import { xmlText } from "./xml-text";

/**
 * The feed as a calendar (RFC 5545): an outage from its onset to its end; one that is open reaches to its last change,
 * and says so. Its UID stays, and SEQUENCE grows with each change: seconds from the alarm to it.
 */
export function writeCalendar(outages: OutageFeed): string {
  const events = outages.entries.map((entry) => eventOf(entry, new URL(outages.home).hostname));
  const { error, value } = createEvents(events, {
    productId: "-//Not Just You//outages//EN",
    method: "PUBLISH",
    calName: outages.title,
  });
  if (error || value === null) throw error ?? new Error("The calendar was not written.");
  return value;
}

/** The library reads `timestamp` (DTSTAMP), which its types lack; without it the time of writing stands there. */
type StampedEvent = EventAttributes & { timestamp: number };

function eventOf(entry: FeedEntry, host: string): StampedEvent {
  const { id, link, title, users, official, onset, ended, alarm, updated } = entry;
  const sequence = Math.floor((Date.parse(updated) - Date.parse(alarm)) / 1000);
  return {
    uid: `${id}@${host}`,
    sequence,
    title: ended ? title : `${title} (not over yet)`,
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
