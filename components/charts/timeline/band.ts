import type { OutagePost } from "@/lib/snapshot/outage-posts";
import type { IncidentSummary } from "@/lib/snapshot/snapshot";
import { impactInWords } from "@/lib/words/impact-words";
import { lagInWords } from "@/lib/words/lag-words";
import { peopleInWords } from "@/lib/words/people-words";
import type { Frame } from "./frame";

/** A stretch in a lane. `from`, `to`, `mark` and `claimed` in per cent of the plot's width. */
export interface Band {
  id: string;
  /** Our alarm, or their post; ISO 8601. */
  at: string;
  /** In the official lane: `silence` over an outage about which nothing was posted; `unread` while the page cannot be read. */
  kind: "confirmed" | "signal" | "official" | "silence" | "unread";
  from: number;
  to: number;
  /** It goes on beyond the plot's edge. */
  openStart: boolean;
  openEnd: boolean;
  /** Where our alarm or their post is; null when that lies outside. */
  mark: number | null;
  /** The start that the page claims, where that is earlier than the post. */
  claimed: number | null;
  name: string;
  /** What is to be said of it: "posted 23 min after our alarm"; null when there is nothing. */
  says: string | null;
}

const within = (frame: Frame, iso: string) => {
  const ms = Date.parse(iso);
  return ms >= frame.from && ms <= frame.to;
};
const meets = (frame: Frame, from: string, to: string | null) =>
  Date.parse(from) < frame.to && (to === null || Date.parse(to) > frame.from);

function stretch(frame: Frame, from: string, to: string | null) {
  const end = to === null ? frame.to : Math.max(Date.parse(to), Date.parse(from));
  return {
    at: from,
    from: frame.x(Date.parse(from)),
    to: frame.x(end),
    openStart: Date.parse(from) < frame.from,
    openEnd: to === null || end > frame.to,
    mark: within(frame, from) ? frame.x(Date.parse(from)) : null,
  };
}

/** The outages of a frame, oldest first, each from its alarm to its end. */
export function outageBands(posts: readonly OutagePost[], frame: Frame): Band[] {
  return posts
    .filter(({ outage }) => meets(frame, outage.alarm, outage.ended))
    .map(({ outage }) => ({
      id: outage.id,
      kind: outage.tier,
      ...stretch(frame, outage.alarm, outage.ended),
      claimed: null,
      name: outage.name,
      says:
        outage.ended === null
          ? peopleInWords(outage.people)
          : `${peopleInWords(outage.peakPeople)} at its peak`,
    }))
    .sort((a, b) => a.from - b.from);
}

/**
 * What the official page posted in a frame, oldest first, and its silence over our confirmed outages.
 * Nothing is said of silence while the page cannot be read: then it may well have spoken.
 */
export function officialBands(
  incidents: readonly IncidentSummary[],
  posts: readonly OutagePost[],
  frame: Frame,
  officialFresh: boolean,
): Band[] {
  const spoken = incidents
    .filter((incident) => meets(frame, incident.posted, incident.resolved ?? incident.vanished))
    .map((incident): Band => {
      const claimed =
        incident.claimed !== null && incident.claimed < incident.posted ? incident.claimed : null;
      return {
        id: incident.id,
        kind: "official",
        ...stretch(frame, incident.posted, incident.resolved ?? incident.vanished),
        claimed: claimed === null ? null : frame.x(Date.parse(claimed)),
        name: [impactInWords(incident.impact), incident.name].filter(Boolean).join(": "),
        says: lagOf(incident, posts),
      };
    });
  const silent = posts
    .filter(({ outage, posted }) => posted === null && outage.tier === "confirmed")
    .filter(({ outage }) => meets(frame, outage.alarm, outage.ended))
    .map(
      ({ outage }): Band => ({
        id: `silence-${outage.id}`,
        kind: outage.ended === null && !officialFresh ? "unread" : "silence",
        ...stretch(frame, outage.alarm, outage.ended),
        mark: null,
        claimed: null,
        name: silenceInWords(outage.ended !== null, officialFresh),
        says: null,
      }),
    );
  return [...spoken, ...silent].sort((a, b) => a.from - b.from);
}

function silenceInWords(ended: boolean, officialFresh: boolean): string {
  if (ended) return "nothing posted";
  return officialFresh ? "nothing posted yet" : "official page cannot be read";
}

function lagOf(incident: IncidentSummary, posts: readonly OutagePost[]): string | null {
  const [first] = posts
    .filter((post) => post.incident === incident.id)
    .map(({ outage }) => outage.alarm)
    .sort();
  return first === undefined ? null : lagInWords(first, incident.posted);
}
