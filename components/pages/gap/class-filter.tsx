import Link from "next/link";
import { classesOf } from "@/components/charts/ledger/ledger-classes";
import type { GapView } from "@/lib/views/record/gap-view";

/** The ledger's classes as links, each with how many: the official page's firsts as easily found as the users'. */
export function ClassFilter({ view: { window, lines, who } }: { view: GapView }) {
  const choices = [{ id: null, words: "all", count: lines.length }, ...classesOf(lines)];
  return (
    <nav aria-label="Who was first" className="mb-2 flex flex-wrap gap-x-5 text-sm">
      {choices.map(({ id, words, count }) => (
        <Link
          prefetch={false}
          key={words}
          scroll={false}
          href={`/gap?window=${window}${id ? `&who=${id}` : ""}`}
          aria-current={id === who ? "page" : undefined}
          className="inline-flex min-h-11 items-center gap-x-1.5 border-b-2 border-transparent aria-[current=page]:border-ink aria-[current=page]:font-semibold sm:min-h-9"
        >
          {words} <span className="font-mono text-label text-soft tabular-nums">{count}</span>
        </Link>
      ))}
    </nav>
  );
}
