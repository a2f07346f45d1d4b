import Link from "next/link";

const vertical =
  "[writing-mode:sideways-lr] supports-not-[writing-mode:sideways-lr]:rotate-180 supports-not-[writing-mode:sideways-lr]:[writing-mode:vertical-rl]";
const levelWhereWide =
  "@lg:whitespace-normal @lg:leading-4 @lg:[writing-mode:horizontal-tb] @lg:supports-not-[writing-mode:sideways-lr]:rotate-0 @lg:supports-not-[writing-mode:sideways-lr]:[writing-mode:horizontal-tb]";

/**
 * The name of a surface (row) or a model (column), a link that narrows the page to it, or widens it again. Names of
 * columns stand upright on a phone, and anywhere if `upright`.
 */
export function AxisHeader(props: {
  scope: "row" | "col";
  name: string;
  href: string;
  chosen: boolean;
  upright?: boolean;
}) {
  const { scope, name, href, chosen, upright = false } = props;
  const standing = `inline-block max-h-28 align-bottom truncate py-1 ${vertical} ${upright ? "" : levelWhereWide}`;
  const link = (
    <Link
      href={href}
      scroll={false}
      prefetch={false}
      aria-current={chosen ? "true" : undefined}
      title={chosen ? `${name}: show all again` : `Only ${name}`}
      className={`underline-offset-4 hover:underline ${chosen ? "font-semibold text-ink underline decoration-2" : ""} ${scope === "row" ? "block truncate py-1" : standing}`}
    >
      {name}
    </Link>
  );
  return scope === "row" ? (
    <th scope="row" className="sticky left-0 z-10 bg-paper p-0 text-left font-normal">
      {link}
    </th>
  ) : (
    <th scope="col" className="p-0 pb-1 text-center align-bottom font-normal text-soft">
      {link}
    </th>
  );
}
