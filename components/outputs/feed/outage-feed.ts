import type { Snapshot } from "@/lib/snapshot/snapshot";
import { type FeedEntry, feedTime } from "./feed-entry";

/** The formats of the feed, which are also the file extensions of their URLs. */
export const feedForms = ["atom", "rss", "json", "ics"] as const;
export type FeedForm = (typeof feedForms)[number];

/** A feed of outages, newest alarm first. */
export interface OutageFeed {
  title: string;
  /** What the feed contains and how fresh it is, as text for all formats. */
  description: string;
  /** The page with the same content. */
  home: string;
  /** The URL of each format. */
  links: Record<FeedForm, string>;
  /** The last change of an entry, ISO 8601; null without entries. */
  updated: string | null;
  computedAt: string;
  official: Pick<Snapshot["official"], "state" | "readAt" | "fresh">;
  entries: FeedEntry[];
}

/** The scope of a feed: everything, or one surface. */
export interface FeedScope {
  surface: string | null;
  name: string;
}

/** The path of a feed: `/feed.atom`, `/feed/claude-code.atom`. */
export const feedPath = (surface: string | null, form: FeedForm): string =>
  surface === null ? `/feed.${form}` : `/feed/${surface}.${form}`;

/** Creates the feed of these entries. */
export function outageFeed(
  { surface, name }: FeedScope,
  entries: FeedEntry[],
  snapshot: Pick<Snapshot, "computedAt" | "countsReadAt" | "official" | "verdict" | "demo">,
  publicUrl: string,
): OutageFeed {
  const { official, computedAt, demo } = snapshot;
  const link = (form: FeedForm) => publicUrl + feedPath(surface, form);
  return {
    title: `${demo ? "Demo: " : ""}${name} outages reported by users`,
    description: `Confirmed ${name} outages, detected from reports to Not Just You, with what the status page posted about each. Unofficial. ${freshness(snapshot)}`,
    home: surface === null ? `${publicUrl}/` : `${publicUrl}/surfaces/${surface}`,
    links: { atom: link("atom"), rss: link("rss"), json: link("json"), ics: link("ics") },
    updated: entries.map(({ updated }) => updated).reduce<string | null>(later, null),
    computedAt,
    official: { state: official.state, readAt: official.readAt, fresh: official.fresh },
    entries,
  };
}

const later = (one: string | null, other: string) => (one === null || other > one ? other : one);

function freshness({
  computedAt,
  countsReadAt,
  verdict,
  official,
}: Pick<Snapshot, "computedAt" | "countsReadAt" | "verdict" | "official">): string {
  const ours =
    verdict.state === "unknown"
      ? `The status is unknown (last counts: ${feedTime(countsReadAt)}), so an empty feed is not an all-clear.`
      : `As of ${feedTime(computedAt)}.`;
  if (!official.readAt) return `${ours} We have not checked the status page yet.`;
  const known = official.fresh ? "" : ", so we don’t know what it says now";
  return `${ours} We last checked the status page at ${feedTime(official.readAt)}${known}.`;
}
