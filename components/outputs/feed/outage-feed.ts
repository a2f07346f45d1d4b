import type { Snapshot } from "@/lib/snapshot/snapshot";
import type { FeedEntry } from "./feed-entry";
import { feedTime } from "./feed-time";

/** The forms in which outages are told to programs that follow: the ends of their addresses. */
export const feedForms = ["atom", "rss", "json", "ics"] as const;
export type FeedForm = (typeof feedForms)[number];

/** Outages as a feed tells them, newest alarm first. */
export interface OutageFeed {
  title: string;
  /** What is in it, and how fresh it is: in words, for all forms alike. */
  description: string;
  /** The page that shows the same to people. */
  home: string;
  /** Where each form of it is. */
  links: Record<FeedForm, string>;
  /** When one of the entries changed last; null without any. ISO 8601. */
  updated: string | null;
  computedAt: string;
  official: Pick<Snapshot["official"], "state" | "readAt" | "fresh">;
  entries: FeedEntry[];
}

/** Of what a feed is: everything, or one surface. */
export interface FeedScope {
  surface: string | null;
  name: string;
}

/** Where a feed is, without its origin: `/feed.atom`, `/feed/claude-code.atom`. */
export const feedPath = (surface: string | null, form: FeedForm): string =>
  surface === null ? `/feed.${form}` : `/feed/${surface}.${form}`;

/** The feed of these entries. */
export function outageFeed(
  { surface, name }: FeedScope,
  entries: FeedEntry[],
  snapshot: Pick<Snapshot, "computedAt" | "countsReadAt" | "official" | "verdict" | "demo">,
  publicUrl: string,
): OutageFeed {
  const { official, computedAt, demo } = snapshot;
  const link = (form: FeedForm) => publicUrl + feedPath(surface, form);
  return {
    title: `${demo ? "Demonstration: " : ""}Outages of ${name}, by users’ reports`,
    description: `Outages of ${name} that people reported to Not Just You and that were confirmed, each beside what the official page posted of it. Unofficial. ${freshness(snapshot)}`,
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
      ? `We cannot tell now (reports read until ${feedTime(countsReadAt)}): no entry does not mean that all is well.`
      : `As of ${feedTime(computedAt)}.`;
  const read = official.readAt ? `last read at ${feedTime(official.readAt)}` : "not read yet";
  return `${ours} Official page ${official.fresh ? "" : "unknown, "}${read}.`;
}
