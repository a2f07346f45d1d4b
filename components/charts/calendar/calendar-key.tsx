import { AlarmMark, OfficialMark } from "@/components/charts/hatch/marks";
import { HeatKey } from "@/components/charts/heatmap/heat-key";

/** What the shades and marks of the calendar mean. */
export function CalendarKey() {
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-5 text-label text-soft">
        <HeatKey />
        <p className="mt-2.5 inline-flex items-center gap-1.5">
          <AlarmMark className="size-2" /> outage by users, confirmed
        </p>
        <p className="mt-2.5 inline-flex items-center gap-1.5">
          <OfficialMark className="size-3" /> official incident
        </p>
      </div>
      <p className="mt-1.5 max-w-[44rem] text-label text-soft">
        Days are of UTC. Usual is the median of the weekdays shown, or of their weekends; today is held
        against the hours that are over. Someone who reports again after half an hour counts again.
      </p>
    </>
  );
}
