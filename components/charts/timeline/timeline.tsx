import { hourMs } from "@/lib/platform/time/units";
import type { OutagePost } from "@/lib/snapshot/outage-posts";
import type { Timeline as TimelineData } from "@/lib/snapshot/snapshot";
import { BandNotes } from "./band-notes";
import { FiguresTable } from "./figures-table";
import { frameOf } from "./frame";
import { type Moment, MomentList } from "./moments";
import type { TickStep } from "./time-axis";
import { type Layout, TimelineChart } from "./timeline-chart";
import { summarizeTimeline } from "./timeline-words";

const wide: Layout = {
  gutter: 64,
  height: 152,
  maxRows: 4,
  words: true,
  room: { users: 20, official: 32 },
  minWidth: 0.9,
  edge: 3.5,
  apart: 1.9,
};
const phone: Layout = {
  gutter: 30,
  height: 148,
  maxRows: 2,
  words: false,
  room: { users: 1, official: 1 },
  minWidth: 2.5,
  edge: 6,
  apart: 6,
};
/** A phone shows the newer half, so that bars stay wide enough. It shows a whole outage. */
const phoneShare = { "24h": 0.5, "7d": 0.5, "90d": 0.5, outage: 1 } as const;

const steps = { "24h": "3h", "7d": "day", "90d": "week" } as const;

/** Ticks that fit: an outage can last minutes or days. */
function tickStepOf({ window }: TimelineData, { from, to }: { from: number; to: number }): TickStep {
  if (window !== "outage") return steps[window];
  return to - from <= 10 * hourMs ? "1h" : to - from <= 48 * hourMs ? "3h" : "day";
}

/**
 * Reports over time against the normal level, with our outages and the official incidents on the same axis. `posts`
 * pairs outages with official posts. `now` is ISO 8601. If `officialFresh` is false, we could not read the status page,
 * and we do not say that it posted nothing. Below 36 rem, or if `narrow`, it shows the newer half. `moments` (oldest
 * first) are numbered under the lanes and listed below. It works without JavaScript.
 */
export function Timeline(props: {
  timeline: TimelineData;
  posts: readonly OutagePost[];
  now: string;
  officialFresh?: boolean;
  narrow?: boolean;
  moments?: readonly Moment[];
}) {
  const { timeline, posts, now, officialFresh = true, narrow = false, moments = [] } = props;
  const whole = frameOf(timeline, now);
  const step = tickStepOf(timeline, whole);
  const shared = { step, posts, incidents: timeline.incidents, officialFresh, moments };
  const newer = frameOf(timeline, now, phoneShare[timeline.window]);
  return (
    <figure className="@container m-0 pt-5">
      <figcaption className="sr-only">{summarizeTimeline(timeline, posts, officialFresh)}</figcaption>
      {!narrow && (
        <div className="hidden @xl:block">
          <TimelineChart {...shared} frame={whole} layout={wide} />
          <div className="sr-only">
            <BandNotes frame={whole} now={now} {...shared} />
          </div>
        </div>
      )}
      <div className={narrow ? "" : "@xl:hidden"}>
        <TimelineChart {...shared} frame={newer} layout={phone} />
        <BandNotes frame={newer} now={now} {...shared} />
      </div>
      {moments.length > 0 && <MomentList moments={moments} now={now} />}
      <FiguresTable timeline={timeline} />
    </figure>
  );
}
