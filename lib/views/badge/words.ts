import { minForGrade } from "@/lib/comparison/grade";
import { dayMs } from "@/lib/platform/time/units";
import type { PlaceNow } from "@/lib/snapshot/place-now";
import type { Level, OfficialState, Snapshot } from "@/lib/snapshot/snapshot";
import { gapWindows } from "@/lib/views/record/query";
import type { GapLedger } from "@/lib/views/record/read-gap";
import { formatPercent, plural } from "@/lib/words/numbers";
import { formatNormal } from "@/lib/words/people";
import { formatShortMoment } from "@/lib/words/time";

/**
 * What a badge's color means. `well`: users and the status page agree that all is well. `elevated` and `outage`: what
 * users report. `official`: only the status page reports something. `figure`: about the past. `unknown`: no data.
 */
export type BadgeTone = "well" | "elevated" | "outage" | "official" | "figure" | "unknown";

/**
 * The color of each tone, with a contrast to white text of at least 4.5:1. User reports are warm, the status page is
 * blue.
 */
export const toneColors: Readonly<Record<BadgeTone, string>> = {
  well: "#28794a",
  elevated: "#b05a00",
  outage: "#b31609",
  official: "#2e69b2",
  figure: "#5a4d78",
  unknown: "#6f6b68",
};

/** The text of a badge, and the meaning of its color. */
export interface BadgeMessage {
  message: string;
  tone: BadgeTone;
}

const usersWords: Record<Level, string> = {
  unknown: "not enough data",
  quiet: "OK",
  elevated: "problems",
  outage: "outage",
};

const officialWords: Record<Exclude<OfficialState, "unknown">, string> = {
  operational: "OK",
  degraded: "degraded",
  partial_outage: "partial outage",
  major_outage: "major outage",
  maintenance: "maintenance",
};

/** What users and the status page say. "OK" alone means that both say so. Otherwise, each part names its source. */
export function statusMessage(place: PlaceNow, snapshot: Snapshot): BadgeMessage {
  const stale = staleWords(snapshot);
  if (stale) return stale;
  const tone = toneOf(place);
  if (tone === "well") return { message: "OK", tone };
  return { message: `users: ${usersWords[place.users]} · official: ${officialWord(place, snapshot)}`, tone };
}

/** How many people report, and the normal number at this time. Green only if the status is green. */
export function peopleWords(place: PlaceNow, snapshot: Snapshot): BadgeMessage {
  const stale = staleWords(snapshot);
  if (stale) return stale;
  const people = `${plural(place.people, "person", "people")} in 30 min`;
  const tone = toneOf(place);
  const known = tone === "official" || (tone === "unknown" && place.users !== "unknown");
  return { message: `${people} (${formatNormal(place.expected)})`, tone: known ? "figure" : tone };
}

/** If our counts are stale, we know nothing newer. */
function staleWords({ verdict, computedAt }: Snapshot): BadgeMessage | null {
  if (verdict.state !== "unknown" || verdict.since === null) return null;
  return { message: `unknown since ${formatShortMoment(verdict.since, computedAt)}`, tone: "unknown" };
}

function toneOf({ users, official, outages, incidents }: PlaceNow): BadgeTone {
  if (users === "outage" || users === "elevated") return users;
  if (official !== "unknown" && (official !== "operational" || incidents.length > 0)) return "official";
  const well = users === "quiet" && official === "operational" && outages.length === 0;
  return well ? "well" : "unknown";
}

function officialWord({ official }: PlaceNow, { official: page, computedAt }: Snapshot): string {
  if (official !== "unknown") return officialWords[official];
  if (page.readAt === null) return "not checked yet";
  return page.fresh ? "unknown" : `unknown since ${formatShortMoment(page.readAt, computedAt)}`;
}

/**
 * A surface's uptimes, according to users and to the status page. If our data does not cover the whole period, they say
 * how many days it covers. They all have one color, so that no green badge covers an open outage.
 */
export function uptimeMessage(ledger: GapLedger, surface: string, now: Date): BadgeMessage {
  const uptimes = ledger.uptimes.find((one) => one.surface === surface);
  const users = uptimes?.people ?? null;
  const official = uptimes?.official ?? null;
  const { knownSince, window } = ledger;
  const parts = [
    `users ${share(users, daysKnown(knownSince.people, window, now))}`,
    `official ${share(official, daysKnown(knownSince.official, window, now))}`,
  ];
  const known = users !== null || official !== null;
  return asFarAsRead({ message: parts.join(" · "), tone: known ? "figure" : "unknown" }, ledger);
}

/** The grade of the status page over the period of the ledger, and the number of outages behind it. */
export function gradeMessage(ledger: GapLedger): BadgeMessage {
  const { grade, n } = ledger.figures;
  const outages = (count: string) =>
    `${count} ${count === "1" ? "outage" : "outages"} in ${gapWindows[ledger.window]} days`;
  const words: BadgeMessage = grade
    ? { message: `grade ${grade} · ${outages(`${n}`)}`, tone: "figure" }
    : { message: `no grade yet · ${outages(`${n} of ${minForGrade}`)}`, tone: "unknown" };
  return asFarAsRead(words, ledger);
}

/** These figures need the status page. While we cannot read it, they are gray. */
const asFarAsRead = (words: BadgeMessage, { officialFresh }: GapLedger): BadgeMessage =>
  officialFresh ? words : { message: `${words.message} · status page not checked recently`, tone: "unknown" };

function share(value: number | null, days: number | null): string {
  if (value === null) return "no data";
  return `${formatPercent(value)}${days === null ? "" : ` over ${days} d`}`;
}

/** Whole days with data; null if they cover the whole period. */
function daysKnown(since: string | null, window: GapLedger["window"], now: Date): number | null {
  const days = since === null ? 0 : (now.getTime() - Date.parse(since)) / dayMs;
  return days > gapWindows[window] - 1 ? null : Math.max(1, Math.floor(days));
}
