import { OfficialMark } from "@/components/charts/hatch/marks";
import { ZoneNote } from "@/components/ui/time/zone-note";
import type { Timeline } from "@/lib/snapshot/snapshot";
import { windowWords } from "./window-words";

/** "Last 24 hours", and on a phone what is shown there: at the width at which the timeline changes in the column of the page. */
export function TimelineTitle({ window }: { window: Timeline["window"] }) {
  const { title, phone } = windowWords[window];
  return (
    <>
      <span className="hidden min-[612px]:inline">{title}</span>
      <span className="min-[612px]:hidden">{phone}</span>
    </>
  );
}

/** What bars, line, lanes and times of a timeline mean. */
export function TimelineLegend({ window }: { window: Timeline["window"] }) {
  const entry = "items-center gap-1.5 whitespace-nowrap";
  return (
    <span className="inline-flex flex-wrap items-center gap-x-3.5 gap-y-1 text-label text-soft">
      <span className="mr-2">People reporting, {windowWords[window].step}</span>
      <span className={`inline-flex ${entry}`}>
        <i className="h-2.5 w-3.5 rounded-[2px] bg-heat-4" /> reported
      </span>
      <span className={`inline-flex ${entry}`}>
        <i className="w-4 border-ink border-t-[1.5px] border-dashed" /> usual
      </span>
      <span className={`inline-flex ${entry}`}>
        <i className="h-2.5 w-3.5 rounded-[2px] border-[1.5px] border-heat-5" /> outage, by users
      </span>
      <span className={`inline-flex ${entry}`}>
        <OfficialMark className="h-3 w-3" /> incident, official
      </span>
      <span className={`hidden sm:inline-flex ${entry}`}>
        <i className="w-4 border-official border-t-2 border-dotted" /> start it claims
      </span>
      <ZoneNote />
    </span>
  );
}
