import type { OfficialPost } from "@/lib/demo/simulation/official-posts";
import type { TrueOutage } from "@/lib/demo/simulation/true-outages";

/** What a detector said of one outage that it found. Minutes since 1970. */
export interface Found {
  /** When a zone was first named, and each later change of it. */
  zones: { minute: number; cells: ReadonlySet<string> }[];
  /** When it was first called confirmed. */
  confirmedMinute: number | null;
  endedMinute: number | null;
}

/** How one true outage fared with a detector. */
export interface Fate {
  outageId: number;
  visible: boolean;
  large: boolean;
  /** Minutes from the start to the alarm; null where it was missed. */
  delay: number | null;
  /** Minutes from the alarm to its confirmation; null where it was missed or stayed a signal. */
  confirmedLag: number | null;
  beforeOfficial: boolean;
  f1: number | null;
  endError: number | null;
}

/** Enough expected extra reports to be seen at all, and to be plain. */
const visibleReports = 10;
const largeReports = 30;
/** An alarm belongs to an outage until so long after its end; its place is read so long after the alarm. */
const lateMinutes = 15;
const placedMinutes = 5;
/** An outage that begins while another with a cell in common lasts, or this soon after, is that one's shadow. */
const shadowMinutes = 60;

const keyOf = (cell: { surface: string; model: string }) => `${cell.surface}/${cell.model}`;

/** Outages that can be told apart from those before them. */
export function tellable(outages: readonly TrueOutage[]): TrueOutage[] {
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

/** F1 of a place: precision and recall of cells, weighed by use. */
function whereF1(
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

/** Lays what was found beside one true outage. `found` in order of time; `shares` by cell. */
export function judgeOne(
  outage: TrueOutage,
  postedMinute: number,
  found: readonly Found[],
  shares: ReadonlyMap<string, number>,
): Fate {
  const touches = (cells: ReadonlySet<string>) => outage.cells.some((cell) => cells.has(keyOf(cell)));
  let delay: number | null = null;
  let ours: Found | undefined;
  for (const one of found)
    for (const zone of one.zones) {
      const late = zone.minute + 1 - outage.start;
      if (late <= 0 || zone.minute > outage.end + lateMinutes || !touches(zone.cells)) continue;
      if (delay === null || late < delay) {
        delay = late;
        ours = one;
      }
    }
  const alarm = ours && delay !== null ? outage.start + delay - 1 : 0;
  const placed = ours?.zones.findLast((zone) => zone.minute <= alarm + placedMinutes);
  const confirmed = ours?.confirmedMinute ?? null;
  return {
    outageId: outage.id,
    visible: outage.extraReports >= visibleReports,
    large: outage.extraReports >= largeReports,
    delay,
    confirmedLag: confirmed === null ? null : Math.max(0, confirmed - alarm),
    beforeOfficial: delay !== null && outage.start + delay <= postedMinute,
    f1: placed ? whereF1(outage, placed.cells, shares) : null,
    endError: ours?.endedMinute ? Math.abs(ours.endedMinute - outage.end) : null,
  };
}

/** Lays what was found beside the truth, for each outage that can be told apart. */
export function judge(
  outages: readonly TrueOutage[],
  posts: readonly OfficialPost[],
  found: readonly Found[],
  shares: ReadonlyMap<string, number>,
): Fate[] {
  const posted = new Map(posts.map((post) => [post.outageId, post.posted]));
  return tellable(outages).map((outage) => judgeOne(outage, posted.get(outage.id) ?? 0, found, shares));
}
