import Link from "next/link";
import { fullDay } from "@/components/charts/calendar/day-words";
import type { HistoryQuery } from "@/lib/views/record/query";
import { historyHref } from "./history-href";

/** Searches the list by words; a plain form. A day that was chosen in the calendar is said, and can be let go. */
export function HistorySearch({ asked }: { asked: HistoryQuery }) {
  const { span, surface, model, q, day } = asked;
  const kept = { span: span === "90d" ? null : span, surface, model };
  return (
    <search className="mb-4 text-sm">
      <form action="/history#list" className="flex flex-wrap items-center gap-2" key={`${q} ${day}`}>
        <input
          type="search"
          name="q"
          aria-label="Words of a name, a place or a symptom"
          placeholder="Name, place or symptom"
          defaultValue={q}
          maxLength={100}
          className="field min-w-0 grow px-3 sm:max-w-[20rem]"
        />
        {Object.entries(kept).map(([name, value]) =>
          value ? <input key={name} type="hidden" name={name} value={value} /> : null,
        )}
        <button type="submit" className="chip font-medium">
          Search
        </button>
        {(q !== "" || day !== null) && (
          <p className="flex flex-wrap items-center gap-x-3">
            {day === null ? null : <span>{fullDay(day)} alone.</span>}
            <Link
              prefetch={false}
              href={`${historyHref({ ...asked, q: "", day: null, page: 1 })}#list`}
              className="inline-flex min-h-11 items-center worded sm:min-h-9"
            >
              List all days
            </Link>
          </p>
        )}
      </form>
    </search>
  );
}
