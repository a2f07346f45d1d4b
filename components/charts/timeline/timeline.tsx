import { hourMs } from "@/lib/platform/time/units";
import type { OutagePost } from "@/lib/snapshot/outage-posts";
import type { Timeline as TimelineData } from "@/lib/snapshot/snapshot";
import { BandNotes } from "./band-notes";
import { FiguresTable } from "./figures-table";
import { frameOf } from "./frame";
import type { Moment } from "./moment";
import { MomentList } from "./moment-list";
import { summarise } from "./summarise";
import type { TickStep } from "./time-ticks";
import { type Layout, TimelineChart } from "./timeline-chart";

const wide: Layout = {
  gutter: 64,
  height: 152,
  maxRows: 4,
  words: true,
  room: { users: 20, official: 32 },
  least: 0.9,
  edge: 3.5,
  apart: 1.9,
};
const phone: Layout = {
  gutter: 30,
  height: 148,
  maxRows: 2,
  words: false,
  room: { users: 1, official: 1 },
  least: 2.5,
  edge: 6,
  apart: 6,
};
/** A phone shows the newer half, so that bars stay wide enough to be told apart; an outage it shows whole. */
const phoneShare = { "24h": 0.5, "7d": 0.5, "90d": 0.5, outage: 1 } as const;

const steps = { "24h": "3h", "7d": "day", "90d": "week" } as const;

/** Ticks that fit: an outage may have lasted minutes or days. */
function stepOf({ window }: TimelineData, { from, to }: { from: number; to: number }): TickStep {
  if (window !== "outage") return steps[window];
  return to - from <= 10 * hourMs ? "1h" : to - from <= 48 * hourMs ? "3h" : "day";
}

/**
 * People reporting over time against what is usual, our outages, and the official page's word on the same axis.
 * `posts` pairs the timeline's outages with the official posts about them; `now` is ISO 8601. `officialFresh` is false
 * while the official page cannot be read, so that nothing is said of its silence. Drawn for the width of its box: under
 * 36 rem, or where `narrow`, the newer half in larger type. `moments`, oldest first, are numbered under the lanes and
 * named below. All of it stands without JavaScript.
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
  const step = stepOf(timeline, whole);
  const shared = { step, posts, incidents: timeline.incidents, officialFresh, moments };
  const newer = frameOf(timeline, now, phoneShare[timeline.window]);
  return (
    <figure className="@container m-0 pt-5">
      <figcaption className="sr-only">{summarise(timeline, posts, officialFresh)}</figcaption>
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
