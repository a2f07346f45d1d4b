import Link from "next/link";
import { fullDay } from "@/components/charts/calendar/calendar-days";
import { Button } from "@/components/ui/button";
import { Choice } from "@/components/ui/choice";
import { RouteLink } from "@/components/ui/text-link";
import { models } from "@/lib/catalog/models";
import { surfaces } from "@/lib/catalog/surfaces";
import type { HistoryQuery } from "@/lib/views/record/query";

const spans: [HistoryQuery["span"], string][] = [
  ["90d", "90 days"],
  ["365d", "1 year"],
];

/** Links for the span, and a form for surface and model. It works without JavaScript. */
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
          <Choice
            label="Surface"
            name="surface"
            all="All surfaces"
            entries={surfaces}
            chosen={asked.surface}
          />
          <Choice label="Model" name="model" all="All models" entries={models} chosen={asked.model} />
          {asked.span === "90d" ? null : <input type="hidden" name="span" value={asked.span} />}
          {asked.q === "" ? null : <input type="hidden" name="q" value={asked.q} />}
          <Button type="submit">Show</Button>
          {(asked.surface || asked.model) && (
            <RouteLink
              prefetch={false}
              href={historyHref({ ...asked, surface: null, model: null, page: 1 })}
              size="tap"
            >
              Clear filter
            </RouteLink>
          )}
        </form>
      </search>
    </div>
  );
}

/** Searches the list. If you selected a day in the calendar, it shows that day and a link to all days. */
export function HistorySearch({ asked }: { asked: HistoryQuery }) {
  const { span, surface, model, q, day } = asked;
  const hiddenFields = { span: span === "90d" ? null : span, surface, model };
  return (
    <search className="mb-4 text-sm">
      <form action="/history#list" className="flex flex-wrap items-center gap-2" key={`${q} ${day}`}>
        <input
          type="search"
          name="q"
          aria-label="Name, surface, model or symptom"
          placeholder="Name, surface or symptom"
          defaultValue={q}
          maxLength={100}
          className="field min-w-0 grow px-3 sm:max-w-[20rem]"
        />
        {Object.entries(hiddenFields).map(([name, value]) =>
          value ? <input key={name} type="hidden" name={name} value={value} /> : null,
        )}
        <Button type="submit">Search</Button>
        {(q !== "" || day !== null) && (
          <p className="flex flex-wrap items-center gap-x-3">
            {day === null ? null : <span>Only {fullDay(day)}.</span>}
            <RouteLink
              prefetch={false}
              href={`${historyHref({ ...asked, q: "", day: null, page: 1 })}#list`}
              size="tap"
            >
              Show all days
            </RouteLink>
          </p>
        )}
      </form>
    </search>
  );
}

/** The URL of the history page with these filters; empty ones are left out. */
export function historyHref({ span, surface, model, q, day, page }: HistoryQuery): string {
  const filters = {
    span: span === "90d" ? null : span,
    surface,
    model,
    q,
    day,
    page: page > 1 ? page : null,
  };
  const query = new URLSearchParams(
    Object.entries(filters).flatMap(([key, value]) => (value ? [[key, `${value}`]] : [])),
  ).toString();
  return query ? `/history?${query}` : "/history";
}
