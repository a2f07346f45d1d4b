import Link from "next/link";
import { AlarmMark, OfficialMark } from "@/components/charts/hatch/marks";
import { HeatKey, heatTone } from "@/components/charts/heatmap/heat-key";
import type { HistoryDay } from "@/lib/views/record/history";
import type { HistoryView } from "@/lib/views/record/read-history";
import { formatCellCount } from "@/lib/words/numbers";
import { describeDay, fullDay, type Month, monthsOf } from "./calendar-days";

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const monthName = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });

interface Props {
  view: Pick<HistoryView, "days" | "asked">;
  /** The address of the history page that lists this day (YYYY-MM-DD). */
  hrefFor: (day: string) => string;
}

/** The days as one calendar per month, oldest first, darker if further above normal. A phone hides months without data. */
export function Calendar({ view, hrefFor }: Props) {
  const wide = view.asked.span === "90d";
  const months = monthsOf(view.days);
  if (!months.some(({ hasData }) => hasData)) return <p className="text-soft">No data yet.</p>;
  return (
    <div
      className={`grid grid-cols-2 gap-x-5 gap-y-6 ${wide ? "md:grid-cols-4 md:gap-x-8" : "sm:grid-cols-3 md:grid-cols-4 lg:grid-cols-7"}`}
    >
      {months.map((month) => (
        <MonthTable key={month.month} month={month} view={view} hrefFor={hrefFor} counted={wide} />
      ))}
    </div>
  );
}

function MonthTable({ month, view, hrefFor, counted }: Props & { month: Month; counted: boolean }) {
  const { asked } = view;
  return (
    <div className={`@container ${month.hasData ? "" : "max-md:hidden"}`}>
      <table className="w-full table-fixed border-separate border-spacing-x-[2px] border-spacing-y-[2px]">
        <caption className="pb-1 pl-0.5 text-left text-label font-medium">
          {monthName.format(new Date(`${month.month}-15T12:00:00Z`))}
        </caption>
        <thead>
          <tr>
            {weekdays.map((name) => (
              <th key={name} scope="col" className="p-0 text-tiny font-normal text-soft">
                <span aria-hidden="true">{name.slice(0, 1)}</span>
                <span className="sr-only">{name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {month.weeks.map((week) => (
            <tr key={week.find((day) => day)?.day}>
              {week.map((day, at) =>
                day ? (
                  <CalendarDay
                    key={day.day}
                    day={day}
                    counted={counted}
                    chosen={asked.day === day.day}
                    href={hrefFor(day.day)}
                  />
                ) : (
                  <td key={weekdays[at]} className="p-0" />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** No data for the day: no background at all. */
const unknown = "text-soft before:content-['·']";
/** Counted, but without a normal to compare with: an outline instead of a shade. */
const outlined = "shadow-[inset_0_0_0_1px_var(--line)]";

/** A day, darker if further above normal, with marks for outages and incidents. It is a link if something happened. */
function CalendarDay(props: {
  day: HistoryDay;
  href: string;
  chosen: boolean;
  /** Whether it shows the number of people where there is room. */
  counted: boolean;
}) {
  const { day, href, chosen, counted } = props;
  const words = `${fullDay(day.day)}: ${describeDay(day)}`;
  const shade = day.people === null ? unknown : day.heat === null ? outlined : heatTone(day.heat);
  const ring = chosen ? "outline-2 outline-ink -outline-offset-1" : "";
  const square = (
    <>
      <span
        aria-hidden="true"
        className={`flex aspect-square items-center justify-center rounded-[3px] text-[0.6875rem] font-semibold tabular-nums ${shade} ${ring}`}
      >
        {counted && day.people ? (
          <span className="hidden @[13rem]:inline">{formatCellCount(day.people)}</span>
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
          {square}
        </Link>
      ) : (
        <div title={words}>
          {square}
          <span className="sr-only">{words}</span>
        </div>
      )}
    </td>
  );
}

/** The legend of the calendar. */
export function CalendarKey() {
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-5 note">
        <HeatKey />
        <p className="mt-2.5 inline-flex items-center gap-1.5">
          <AlarmMark className="size-2" /> confirmed user-reported outage
        </p>
        <p className="mt-2.5 inline-flex items-center gap-1.5">
          <OfficialMark className="size-3" /> official incident
        </p>
      </div>
      <p className="mt-1.5 measure note">
        Days are in UTC. “Normal” is the median of all weekdays shown, or of all weekend days. We compare
        today with the same hours of a normal day. A person who reports again after 30 minutes counts again.
      </p>
    </>
  );
}
