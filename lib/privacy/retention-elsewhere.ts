import { sessionDays } from "@/lib/accounts/cookies";
import { channelList } from "@/lib/alerts/channels/channels";
import { networkLimit, reporterLimit } from "@/lib/crowd/reports/limits";

/** Something that is stored outside the database. */
export interface StoredElsewhere {
  where: string;
  what: string;
  howLong: string;
}

const limitMinutes = reporterLimit.windowSeconds / 60;

/** What is stored in browsers, in memory, in logs and in messages. */
export const storedElsewhere: readonly StoredElsewhere[] = [
  {
    where: "Your browser: local storage",
    what: "the surface that you last reported, to preselect it next time",
    howLong: "until you clear it",
  },
  {
    where: "Your browser: IndexedDB",
    what: "reports that wait for a connection, as you wrote them; the last headline you saw, and when",
    howLong:
      "reports: until we have sent them and you have seen the result, or you discard them; the headline: until the next one",
  },
  {
    where: "Your browser: service worker",
    what: "the offline page with its style and script; no other pages and no responses",
    howLong: "until the next version, or you clear it",
  },
  {
    where: "Your browser: cookies",
    what: "none for visitors. If you sign in: one for the session. If you use GitHub: three until you return. If you create a key or a webhook: one, to show it once",
    howLong: `session: until you sign out, at most ${sessionDays} days; others: until you return or have seen it, or you close the browser`,
  },
  {
    where: "Server memory",
    what: `how many reports an address and a network sent, for our limits (${reporterLimit.max} and ${networkLimit.max} reports in ${limitMinutes} minutes; likewise for receipts, alert requests and sign-in links). The key that protects this is lost when the server stops`,
    howLong: "until the limit’s period ends",
  },
  {
    where: "Server log",
    what: "what the server did and what failed: no IP address, no report, no e-mail address. If e-mail isn’t set up, the log has sign-in links for the operator",
    howLong: "as the operator chooses; the same applies to a proxy or CDN in front, which sees IP addresses",
  },
  {
    where: "Backups of the database",
    what: "everything in the database at that time, including that day’s key; disks can also hold deleted data until it is overwritten",
    howLong: "as the operator of this site chooses",
  },
  {
    where: "Alerts that we sent",
    what: `who receives an alert: ${channelList.map(({ label, privacy }) => `${label}: ${privacy.receivedBy}`).join("; ")}`,
    howLong: "as long as they keep it",
  },
  {
    where: "A demo",
    what: "all people and reports are invented; we delete its database when it ends",
    howLong: "until it ends",
  },
];
