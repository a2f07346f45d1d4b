import type { OutagePost } from "@/lib/snapshot/outage-posts";
import type { IncidentSummary } from "@/lib/snapshot/snapshot";
import { formatImpact } from "@/lib/words/impact";
import { formatLag } from "@/lib/words/lag";
import { formatPeople } from "@/lib/words/people";
import type { Frame } from "./frame";

/** A period in a lane. `from`, `to`, `mark` and `claimed` are in percent of the plot's width. */
export interface Band {
  id: string;
  /** Our alarm or the official post, ISO 8601. */
  at: string;
  /** In the official lane, `silence` is an outage without a post, and `unread` is one while we can't read the page. */
  kind: "confirmed" | "signal" | "official" | "silence" | "unread";
  from: number;
  to: number;
  /** Whether it continues beyond the edge of the plot. */
  openStart: boolean;
  openEnd: boolean;
  /** The alarm or the post; null if it is outside the plot. */
  mark: number | null;
  /** The official start time if it is earlier than the post. */
  claimed: number | null;
  name: string;
  /** A remark such as "posted 23 min after our alarm". */
  note: string | null;
}

const within = (frame: Frame, iso: string) => {
  const ms = Date.parse(iso);
  return ms >= frame.from && ms <= frame.to;
};
const overlaps = (frame: Frame, from: string, to: string | null) =>
  Date.parse(from) < frame.to && (to === null || Date.parse(to) > frame.from);

function period(frame: Frame, from: string, to: string | null) {
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
    .filter(({ outage }) => overlaps(frame, outage.alarm, outage.ended))
    .map(({ outage }) => ({
      id: outage.id,
      kind: outage.tier,
      ...period(frame, outage.alarm, outage.ended),
      claimed: null,
      name: outage.name,
      note:
        outage.ended === null
          ? `${formatPeople(outage.people)} so far`
          : `${formatPeople(outage.peakPeople)} at the peak`,
    }))
    .sort((a, b) => a.from - b.from);
}

/**
 * The official incidents of a frame and our confirmed outages without a post, oldest first. While we can't read the
 * status page, we never claim that it posted nothing.
 */
export function officialBands(
  incidents: readonly IncidentSummary[],
  posts: readonly OutagePost[],
  frame: Frame,
  officialFresh: boolean,
): Band[] {
  const posted = incidents
    .filter((incident) => overlaps(frame, incident.posted, incident.resolved ?? incident.vanished))
    .map((incident): Band => {
      const claimed =
        incident.claimed !== null && incident.claimed < incident.posted ? incident.claimed : null;
      return {
        id: incident.id,
        kind: "official",
        ...period(frame, incident.posted, incident.resolved ?? incident.vanished),
        claimed: claimed === null ? null : frame.x(Date.parse(claimed)),
        name: [formatImpact(incident.impact), incident.name].filter(Boolean).join(": "),
        note: lagOf(incident, posts),
      };
    });
  const silent = posts
    .filter(({ outage, posted }) => posted === null && outage.tier === "confirmed")
    .filter(({ outage }) => overlaps(frame, outage.alarm, outage.ended))
    .map(
      ({ outage }): Band => ({
        id: `silence-${outage.id}`,
        kind: outage.ended === null && !officialFresh ? "unread" : "silence",
        ...period(frame, outage.alarm, outage.ended),
        mark: null,
        claimed: null,
        name: describeSilence(outage.ended !== null, officialFresh),
        note: null,
      }),
    );
  return [...posted, ...silent].sort((a, b) => a.from - b.from);
}

function describeSilence(ended: boolean, officialFresh: boolean): string {
  if (ended) return "nothing posted";
  return officialFresh ? "nothing posted yet" : "status page can’t be read";
}

function lagOf(incident: IncidentSummary, posts: readonly OutagePost[]): string | null {
  const [first] = posts
    .filter((post) => post.incident === incident.id)
    .map(({ outage }) => outage.alarm)
    .sort();
  return first === undefined ? null : formatLag(first, incident.posted);
}
