import Link from "next/link";
import type { HeatmapCell as Cell } from "@/lib/snapshot/snapshot";
import { formatCellCount } from "@/lib/words/numbers";
import { formatNormal, formatPeople } from "@/lib/words/people";
import { foldedCell } from "./fold-columns";
import { heatTone } from "./heat-key";

const ground = "flex h-6.5 items-center justify-center rounded-[3px] @lg:h-8";
/** Data too old to compare with normal: an outline instead of a shade. */
const outlined = "shadow-[inset_0_0_0_1px_var(--line)]";
/** Not enough data: no background. */
const unknownMark = "text-soft before:content-['·']";

/** One surface on one model. With reports, it links to the page filtered by both. */
export function HeatmapCell(props: {
  cell: Cell | null;
  /** "Claude Code on Opus 5" */
  label: string;
  href: string;
  chosen: boolean;
  stale: boolean;
  /** Whether its column is hidden until you show more models. */
  folded: boolean;
}) {
  const { cell, label, href, chosen, stale, folded } = props;
  const box = `p-0 ${folded ? foldedCell : ""}`;
  const people = cell?.people ?? 0;
  const isUnknown = stale || !cell || cell.level === "unknown";
  const figures = `${formatPeople(people)}, ${stale ? "no fresh data" : formatNormal(cell?.expected ?? 0)}`;
  const words = `${figures}${isUnknown && !stale ? ", not enough data" : ""}`;
  const ring = chosen ? "outline-2 outline-ink -outline-offset-1" : "";
  if (people === 0)
    return (
      <td className={box}>
        <div
          className={`${ground} ${isUnknown ? unknownMark : heatTone(0)} ${ring}`}
          title={`${label}: ${words}`}
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
        aria-label={`${words}: ${label}`}
        aria-current={chosen ? "true" : undefined}
        title={`${label}: ${words}`}
        className={`${ground} text-[0.6875rem] font-semibold tabular-nums @lg:text-label hover:outline-1 hover:outline-ink ${stale ? outlined : heatTone(cell?.heat ?? 0)} ${ring}`}
      >
        {formatCellCount(people)}
      </Link>
    </td>
  );
}
