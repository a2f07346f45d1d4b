import { log } from "@/lib/platform/process/log";
import { onePerProcess } from "@/lib/platform/process/one-per-process";
import type { OutagePost } from "@/lib/snapshot/outage-posts";
import { type GapView, gapView } from "./gap-view";
import { gapLedger } from "./read-gap";

/** The gap of 30 days as the home page shows it. */
export interface HomeGap extends Pick<GapView, "window" | "figures"> {
  /** Newest outage first. */
  posts: OutagePost[];
}

const maxPosts = 6;
const last = () => onePerProcess<{ known: HomeGap | null }>("home gap", () => ({ known: null }));

/** The gap as last read; the answer is never held up by more than its first reading, nor lost when a reading fails. */
export async function homeGap(now: Date): Promise<HomeGap | null> {
  const reading = readGap(now).catch((error: unknown) => {
    log().warn({ err: error }, "the gap for the home page could not be read");
    return last().known;
  });
  return last().known ?? reading;
}

async function readGap(now: Date): Promise<HomeGap> {
  const { window, figures, lines } = gapView(await gapLedger("30d", now), now);
  const known = { window, figures, posts: lines.flatMap((line) => line.post ?? []) };
  last().known = known;
  return known;
}

/** The newest outages: those that are shown now, with their newest state, and those that were before. */
export function newestPosts(shown: readonly OutagePost[], before: readonly OutagePost[]): OutagePost[] {
  const ids = new Set(shown.map(({ outage }) => outage.id));
  return [...shown, ...before.filter(({ outage }) => !ids.has(outage.id))]
    .toSorted((one, other) => Date.parse(other.outage.alarm) - Date.parse(one.outage.alarm))
    .slice(0, maxPosts);
}
