import type { PlaceNow } from "@/lib/snapshot/place-now";
import type { Level, OfficialState, Snapshot } from "@/lib/snapshot/snapshot";
import { shortMoment } from "./moment";
import type { BadgeTone, BadgeWords } from "./tones";

const usersWords: Record<Level, string> = {
  unknown: "too few to tell",
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

/** Users and the official page on a place. "OK" alone means that both say so; else each word has its speaker. */
export function statusWords(place: PlaceNow, snapshot: Snapshot): BadgeWords {
  const stale = staleWords(snapshot);
  if (stale) return stale;
  const tone = toneOf(place);
  if (tone === "well") return { message: "OK", tone };
  return { message: `users: ${usersWords[place.users]} · official: ${officialWord(place, snapshot)}`, tone };
}

/** How many people report, and how many usually do at this time. Green only where the status is. */
export function peopleWords(place: PlaceNow, snapshot: Snapshot): BadgeWords {
  const stale = staleWords(snapshot);
  if (stale) return stale;
  const people = `${place.people} ${place.people === 1 ? "person" : "people"} in 30 min`;
  const tone = toneOf(place);
  const known = tone === "official" || (tone === "unknown" && place.users !== "unknown");
  return { message: `${people}, usually ${usually(place.expected)}`, tone: known ? "figure" : tone };
}

/** Our own counts are stale: nothing is known since. */
function staleWords({ verdict, computedAt }: Snapshot): BadgeWords | null {
  if (verdict.state !== "unknown" || verdict.since === null) return null;
  return { message: `unknown since ${shortMoment(verdict.since, computedAt)}`, tone: "unknown" };
}

function toneOf({ users, official, outages, incidents }: PlaceNow): BadgeTone {
  if (users === "outage" || users === "elevated") return users;
  if (official !== "unknown" && (official !== "operational" || incidents.length > 0)) return "official";
  const well = users === "quiet" && official === "operational" && outages.length === 0;
  return well ? "well" : "unknown";
}

function officialWord({ official }: PlaceNow, { official: page, computedAt }: Snapshot): string {
  if (official !== "unknown") return officialWords[official];
  if (page.readAt === null) return "not read yet";
  return page.fresh ? "unknown" : `unknown since ${shortMoment(page.readAt, computedAt)}`;
}

const usually = (expected: number) =>
  expected < 0.05 ? "nobody" : expected < 0.95 ? "under 1" : `${Math.round(expected)}`;
