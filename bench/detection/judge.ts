import type { OfficialPost } from "@/lib/demo/simulation/official-posts";
import type { TrueOutage } from "@/lib/demo/simulation/true-outages";

/** An outage that a detector found. Minutes since 1970. */
export interface Found {
  /** The first zone and each later change. */
  zones: { minute: number; cells: ReadonlySet<string> }[];
  /** When it was first confirmed. */
  confirmedMinute: number | null;
  endedMinute: number | null;
}

/** The outcome of one true outage for a detector. */
export interface Outcome {
  outageId: number;
  visible: boolean;
  large: boolean;
  /** Minutes from the start to the alarm; null if it was missed. */
  delay: number | null;
  /** Minutes from the alarm to the confirmation; null if it was missed or stayed a signal. */
  confirmedLag: number | null;
  beforeOfficial: boolean;
  f1: number | null;
  endError: number | null;
}

/** An outage with at least this many extra reports is visible, or large. */
const visibleReports = 10;
const largeReports = 30;
/** An alarm counts for an outage until this long after its end. We compare its zone this long after the alarm. */
const lateMinutes = 15;
const locatedMinutes = 5;
/** An outage that begins during another one with a common cell, or this soon after, is not evaluated. */
const shadowMinutes = 60;

const keyOf = (cell: { surface: string; model: string }) => `${cell.surface}/${cell.model}`;

/** The outages that a detector can distinguish from earlier ones. */
export function distinguishable(outages: readonly TrueOutage[]): TrueOutage[] {
  const cells = new Map(outages.map((outage) => [outage.id, new Set(outage.cells.map(keyOf))]));
  return outages.filter(
    (outage) =>
      !outages.some(
        (other) =>
          other !== outage &&
          (other.start < outage.start || (other.start === outage.start && other.id < outage.id)) &&
          outage.start <= other.end + shadowMinutes &&
          outage.cells.some((cell) => cells.get(other.id)?.has(keyOf(cell))),
      ),
  );
}

/** F1 of the found cells: precision and recall, weighted by use. */
function cellsF1(
  outage: TrueOutage,
  found: ReadonlySet<string>,
  shares: ReadonlyMap<string, number>,
): number {
  let both = 0;
  let ours = 0;
  for (const cell of found) ours += shares.get(cell) ?? 0;
  for (const cell of outage.cells) if (found.has(keyOf(cell))) both += cell.share;
  return (2 * both) / (ours + outage.share);
}

/** Compares findings with one true outage. `found` is in order of time; `shares` is by cell. */
export function judgeOne(
  outage: TrueOutage,
  postedMinute: number,
  found: readonly Found[],
  shares: ReadonlyMap<string, number>,
): Outcome {
  const isAffected = (cells: ReadonlySet<string>) => outage.cells.some((cell) => cells.has(keyOf(cell)));
  let delay: number | null = null;
  let ours: Found | undefined;
  for (const one of found)
    for (const zone of one.zones) {
      const late = zone.minute + 1 - outage.start;
      if (late <= 0 || zone.minute > outage.end + lateMinutes || !isAffected(zone.cells)) continue;
      if (delay === null || late < delay) {
        delay = late;
        ours = one;
      }
    }
  const alarm = ours && delay !== null ? outage.start + delay - 1 : 0;
  const located = ours?.zones.findLast((zone) => zone.minute <= alarm + locatedMinutes);
  const confirmed = ours?.confirmedMinute ?? null;
  return {
    outageId: outage.id,
    visible: outage.extraReports >= visibleReports,
    large: outage.extraReports >= largeReports,
    delay,
    confirmedLag: confirmed === null ? null : Math.max(0, confirmed - alarm),
    beforeOfficial: delay !== null && outage.start + delay <= postedMinute,
    f1: located ? cellsF1(outage, located.cells, shares) : null,
    endError: ours?.endedMinute ? Math.abs(ours.endedMinute - outage.end) : null,
  };
}

/** Compares findings with the truth, for each distinguishable outage. */
export function judge(
  outages: readonly TrueOutage[],
  posts: readonly OfficialPost[],
  found: readonly Found[],
  shares: ReadonlyMap<string, number>,
): Outcome[] {
  const posted = new Map(posts.map((post) => [post.outageId, post.posted]));
  return distinguishable(outages).map((outage) =>
    judgeOne(outage, posted.get(outage.id) ?? 0, found, shares),
  );
}
