import Link from "next/link";
import type { HeatmapCell as Cell } from "@/lib/snapshot/snapshot";
import { cellCount, peopleInWords, usualInWords } from "@/lib/words/people-words";
import { foldedCell } from "./fold-switch";
import { heatTone } from "./heat-tone";

const ground = "flex h-6.5 items-center justify-center rounded-[3px] @lg:h-8";
/** Data too old to call it usual or unusual: an outline instead of a shade. */
const outlined = "shadow-[inset_0_0_0_1px_var(--line)]";
/** Too few people to say anything: not even the ground of silence. */
const unsaidMark = "text-soft before:content-['·']";

/** One surface on one model; a link that narrows the page to both where anyone reported. */
export function HeatmapCell(props: {
  cell: Cell | null;
  /** "Claude Code on Opus 5" */
  place: string;
  href: string;
  chosen: boolean;
  stale: boolean;
  /** Whether its column is folded away. */
  folded: boolean;
}) {
  const { cell, place, href, chosen, stale, folded } = props;
  const box = `p-0 ${folded ? foldedCell : ""}`;
  const people = cell?.people ?? 0;
  const unsaid = stale || !cell || cell.level === "unknown";
  const figures = `${peopleInWords(people)}, ${stale ? "no fresh data" : usualInWords(cell?.expected ?? 0)}`;
  const words = `${figures}${unsaid && !stale ? ", too few to say" : ""}`;
  const ring = chosen ? "outline-2 outline-ink -outline-offset-1" : "";
  if (people === 0)
    return (
      <td className={box}>
        <div
          className={`${ground} ${unsaid ? unsaidMark : heatTone(0)} ${ring}`}
          title={`${place}: ${words}`}
        >
          <span className="sr-only">{words}</span>
        </div>
      </td>
    );
  return (
    <td className={box}>
      <Link
        href={href}
        scroll={false}
        prefetch={false}
        aria-label={`${words}: ${place}`}
        aria-current={chosen ? "true" : undefined}
        title={`${place}: ${words}`}
        className={`${ground} text-[0.6875rem] font-semibold tabular-nums @lg:text-label hover:outline-1 hover:outline-ink ${stale ? outlined : heatTone(cell?.heat ?? 0)} ${ring}`}
      >
        {cellCount(people)}
      </Link>
    </td>
  );
}
