import Link from "next/link";
import { heatTone } from "@/components/charts/heatmap/heat-tone";
import type { HistoryDay } from "@/lib/views/record/history-days";
import { cellCount } from "@/lib/words/people-words";
import { dayInWords, fullDay } from "./day-words";

/** Nothing is known of the day: no ground at all. */
const unknown = "text-soft before:content-['·']";
/** Counted, with too little known to call it usual or unusual: an outline instead of a shade. */
const outlined = "shadow-[inset_0_0_0_1px_var(--line)]";

/** A day: shaded by how unusual, with our dot and the official hatching below it; a link where something happened. */
export function CalendarDay(props: {
  day: HistoryDay;
  href: string;
  chosen: boolean;
  /** Whether the number of people stands in it where there is room. */
  counted: boolean;
}) {
  const { day, href, chosen, counted } = props;
  const words = `${fullDay(day.day)}: ${dayInWords(day)}`;
  const shade = day.people === null ? unknown : day.heat === null ? outlined : heatTone(day.heat);
  const ring = chosen ? "outline-2 outline-ink -outline-offset-1" : "";
  const face = (
    <>
      <span
        aria-hidden="true"
        className={`flex aspect-square items-center justify-center rounded-[3px] text-[0.6875rem] font-semibold tabular-nums ${shade} ${ring}`}
      >
        {counted && day.people ? (
          <span className="hidden @[13rem]:inline">{cellCount(day.people)}</span>
        ) : null}
      </span>
      <span aria-hidden="true" className="mt-0.5 flex h-1.5 items-center gap-0.5">
        {day.outages > 0 && <i className="size-1.5 shrink-0 rounded-full bg-heat-5" />}
        {day.incidents > 0 && <i className="hatched h-1.5 grow border border-official" />}
      </span>
    </>
  );
  return (
    <td className="p-0 align-top">
      {day.outages + day.incidents > 0 ? (
        <Link
          href={href}
          prefetch={false}
          aria-label={words}
          aria-current={chosen ? "true" : undefined}
          title={words}
          className="block rounded-[3px] hover:outline-1 hover:outline-ink"
        >
          {face}
        </Link>
      ) : (
        <div title={words}>
          {face}
          <span className="sr-only">{words}</span>
        </div>
      )}
    </td>
  );
}
