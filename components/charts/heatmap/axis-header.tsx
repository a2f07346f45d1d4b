import Link from "next/link";
import { foldedCell } from "./fold-switch";

const vertical =
  "[writing-mode:sideways-lr] supports-not-[writing-mode:sideways-lr]:rotate-180 supports-not-[writing-mode:sideways-lr]:[writing-mode:vertical-rl]";
/** Level where there is room; with all columns shown, only in a wider box. */
const levelWhereWide =
  "@lg:group-not-has-checked/heatmap:whitespace-normal @lg:group-not-has-checked/heatmap:leading-4 @lg:group-not-has-checked/heatmap:[writing-mode:horizontal-tb] @lg:group-not-has-checked/heatmap:supports-not-[writing-mode:sideways-lr]:rotate-0 @lg:group-not-has-checked/heatmap:supports-not-[writing-mode:sideways-lr]:[writing-mode:horizontal-tb] @5xl:whitespace-normal @5xl:leading-4 @5xl:[writing-mode:horizontal-tb] @5xl:supports-not-[writing-mode:sideways-lr]:rotate-0 @5xl:supports-not-[writing-mode:sideways-lr]:[writing-mode:horizontal-tb]";

/**
 * The name of a surface (row) or a model (column), a link that narrows the page to it, or widens it again. Names of
 * columns stand upright where they have no room.
 */
export function AxisHeader(props: {
  scope: "row" | "col";
  name: string;
  /** What is shown for a name that is too long. */
  label?: string;
  href: string;
  chosen: boolean;
  /** Whether its column is folded away. */
  folded?: boolean;
}) {
  const { scope, name, label = name, href, chosen, folded = false } = props;
  const standing = `inline-block max-h-28 align-bottom truncate py-1 ${vertical} ${levelWhereWide}`;
  const link = (
    <Link
      href={href}
      scroll={false}
      prefetch={false}
      aria-current={chosen ? "true" : undefined}
      title={chosen ? `${name}: show all again` : `Only ${name}`}
      className={`underline-offset-4 hover:underline ${chosen ? "font-semibold text-ink underline decoration-2" : ""} ${scope === "row" ? "block truncate py-1" : standing}`}
    >
      {label}
    </Link>
  );
  return scope === "row" ? (
    <th scope="row" className="sticky left-0 z-10 bg-paper p-0 text-left font-normal">
      {link}
    </th>
  ) : (
    <th
      scope="col"
      className={`p-0 pb-1 text-center align-bottom font-normal text-soft ${folded ? foldedCell : ""}`}
    >
      {link}
    </th>
  );
}
