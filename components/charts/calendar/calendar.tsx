import { historyHref } from "@/components/pages/history/history-href";
import type { HistoryView } from "@/lib/views/record/read-history";
import { CalendarDay } from "./calendar-day";
import { type Month, monthsOf } from "./months";

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const monthName = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });

type Shown = Pick<HistoryView, "days" | "asked">;

/** The days as calendars of months, oldest first, shaded by how unusual; a phone shows those of which anything is known. */
export function Calendar({ view }: { view: Shown }) {
  const wide = view.asked.span === "90d";
  const months = monthsOf(view.days);
  if (!months.some(({ known }) => known)) return <p className="text-soft">No day is known yet.</p>;
  return (
    <div
      className={`grid grid-cols-2 gap-x-5 gap-y-6 ${wide ? "md:grid-cols-4 md:gap-x-8" : "sm:grid-cols-3 md:grid-cols-4 lg:grid-cols-7"}`}
    >
      {months.map((month) => (
        <MonthTable key={month.month} month={month} view={view} counted={wide} />
      ))}
    </div>
  );
}

function MonthTable({ month, view, counted }: { month: Month; view: Shown; counted: boolean }) {
  const { asked } = view;
  return (
    <div className={`@container ${month.known ? "" : "max-md:hidden"}`}>
      <table className="w-full table-fixed border-separate border-spacing-x-[2px] border-spacing-y-[2px]">
        <caption className="pb-1 pl-0.5 text-left text-label font-medium">
          {monthName.format(new Date(`${month.month}-15T12:00:00Z`))}
        </caption>
        <thead>
          <tr>
            {weekdays.map((name) => (
              <th key={name} scope="col" className="p-0 text-[0.6875rem] font-normal text-soft">
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
                    href={`${historyHref({ ...asked, q: "", page: 1, day: day.day })}#list`}
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
