import { sessionDays } from "@/lib/accounts/session-cookie";
import { channelList } from "@/lib/alerts/channels/channels";
import { networkLimit, reporterLimit } from "@/lib/crowd/reports/limits";

/** Something that is kept outside the database. */
export interface KeptElsewhere {
  where: string;
  what: string;
  howLong: string;
}

const limitMinutes = reporterLimit.windowSeconds / 60;

/** What is kept in browsers, in memory, in logs and in mails. */
export const keptElsewhere: readonly KeptElsewhere[] = [
  {
    where: "Your browser: local storage",
    what: "the surface that you reported last, to choose it for you",
    howLong: "until you clear it",
  },
  {
    where: "Your browser: its database (IndexedDB)",
    what: "reports that wait for a connection, as you wrote them; the headline that you saw last, and when",
    howLong:
      "a report until it is sent and you have seen that, or you take it back; the headline until the next",
  },
  {
    where: "Your browser: the service worker",
    what: "the page that says that you are offline, with its style and script; no other page, and no answer",
    howLong: "until the next version, or you clear it",
  },
  {
    where: "Your browser: cookies",
    what: "none for visitors; who signs in has one for the session, three on the way to GitHub and back if they go that way, and for a moment a new key, or which webhook’s secret is new, to show it once",
    howLong: `until you sign out, ${sessionDays} days at most; the others until you are back or have seen it, or the browser is closed`,
  },
  {
    where: "Memory of the server",
    what: `how much was sent from an address and a network, to limit it (${reporterLimit.max} and ${networkLimit.max} reports in ${limitMinutes} minutes; receipts, wishes to be told and sign-in links likewise), under a key that dies with the process`,
    howLong: "until the limit’s time is over",
  },
  {
    where: "The server’s log",
    what: "what the server did and what failed: no address, no report, no e-mail. Where no mail server is set, a sign-in link is printed there for whoever runs the site",
    howLong: "as whoever runs this copy keeps its logs; so do a proxy or CDN in front, which see addresses",
  },
  {
    where: "Copies of the database",
    what: "all that stood in it when it was copied, that day’s key with it; and on a disk, what was deleted until it is written over",
    howLong: "as whoever runs this copy of the site keeps them",
  },
  {
    where: "Alerts that we sent",
    what: `who receives an alert: ${channelList.map(({ label, privacy }) => `${label}: ${privacy.receivedBy}`).join("; ")}`,
    howLong: "as long as they keep it",
  },
  {
    where: "A demonstration",
    what: "people and reports are invented; its database is deleted when it ends",
    howLong: "until it ends",
  },
];
