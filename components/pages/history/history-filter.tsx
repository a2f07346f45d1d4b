import Link from "next/link";
import { Choice } from "@/components/ui/choice/choice";
import { models } from "@/lib/catalog/models";
import { surfaces } from "@/lib/catalog/surfaces";
import type { HistoryQuery } from "@/lib/views/record/query";
import { historyHref } from "./history-href";

const spans: [HistoryQuery["span"], string][] = [
  ["90d", "90 days"],
  ["365d", "a year"],
];

/** The span as links, and a plain form for surface and model. */
export function HistoryFilter({ asked }: { asked: HistoryQuery }) {
  return (
    <div className="mt-5 flex flex-wrap items-center gap-x-8 gap-y-2 text-sm">
      <nav aria-label="Span" className="flex gap-x-5">
        {spans.map(([span, words]) => (
          <Link
            prefetch={false}
            key={span}
            href={historyHref({ ...asked, span, page: 1, day: null })}
            aria-current={span === asked.span ? "page" : undefined}
            className="inline-flex min-h-11 items-center border-b-2 border-transparent aria-[current=page]:border-ink aria-[current=page]:font-semibold sm:min-h-9"
          >
            {words}
          </Link>
        ))}
      </nav>
      <search>
        <form
          action="/history"
          className="flex flex-wrap items-center gap-2"
          key={`${asked.surface} ${asked.model}`}
        >
          <Choice label="Surface" name="surface" all="All surfaces" among={surfaces} chosen={asked.surface} />
          <Choice label="Model" name="model" all="All models" among={models} chosen={asked.model} />
          {asked.span === "90d" ? null : <input type="hidden" name="span" value={asked.span} />}
          {asked.q === "" ? null : <input type="hidden" name="q" value={asked.q} />}
          <button type="submit" className="chip font-medium">
            Show
          </button>
          {(asked.surface || asked.model) && (
            <Link
              prefetch={false}
              href={historyHref({ ...asked, surface: null, model: null, page: 1 })}
              className="inline-flex min-h-11 items-center worded sm:min-h-9"
            >
              Show all
            </Link>
          )}
        </form>
      </search>
    </div>
  );
}
