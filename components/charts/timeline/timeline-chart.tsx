import type { OutagePost } from "@/lib/snapshot/outage-posts";
import type { IncidentSummary } from "@/lib/snapshot/snapshot";
import { type Band, officialBands, outageBands } from "./band";
import type { Frame } from "./frame";
import { Lane, rowHeight } from "./lane";
import { packRows, type Row } from "./lane-layout";
import { type Moment, MomentLane } from "./moments";
import { Bars, PeopleGrid } from "./plot";
import { type TickStep, TimeAxis } from "./time-axis";
import { TimelineCursor } from "./timeline-cursor";

/** How we draw a timeline at one width. `gutter` and `height` in px, `room`, `minWidth`, `edge` and `apart` in percent. */
export interface Layout {
  gutter: number;
  height: number;
  maxRows: number;
  /** Whether words are beside the bands. If not, a lane's name is above it, and the words are in a list below. */
  words: boolean;
  room: { users: number; official: number };
  /** The minimum width of a band's true length. */
  minWidth: number;
  edge: number;
  /** The distance between the numbers of two moments. */
  apart: number;
}

/** Bars, the normal level, alarms, and the lanes of users and status page on one time axis. */
export function TimelineChart(props: {
  frame: Frame;
  layout: Layout;
  step: TickStep;
  posts: readonly OutagePost[];
  incidents: readonly IncidentSummary[];
  officialFresh: boolean;
  moments: readonly Moment[];
}) {
  const { frame, layout, posts, moments } = props;
  const users = packRows(outageBands(posts, frame), layout.maxRows, layout.room.users);
  const official = packRows(
    officialBands(props.incidents, posts, frame, props.officialFresh),
    layout.maxRows,
    layout.room.official,
  );
  return (
    <div className="relative" style={{ paddingLeft: layout.gutter }}>
      <div className="absolute inset-y-0 right-0" style={{ left: layout.gutter }}>
        <TimeAxis
          from={frame.from}
          to={frame.to}
          step={props.step}
          edge={layout.edge}
          endsNow={frame.endsNow}
        />
      </div>
      <PeopleGrid frame={frame} height={layout.height} />
      <div className="relative" style={{ height: layout.height }}>
        <Bars frame={frame} height={layout.height} />
        <Alarms rows={users} plotHeight={layout.height} words={layout.words} />
        <TimelineCursor
          from={frame.from}
          stepMs={frame.stepMs}
          people={frame.points.map((point) => point.people)}
          expected={frame.points.map((point) => Math.round(point.expected * 10) / 10)}
          works={frame.points.map((point) => point.works)}
        />
      </div>
      <NamedLane name="users" none="no outages" rows={users} layout={layout} />
      <NamedLane
        name="official"
        none={props.officialFresh ? "nothing posted" : "the page can’t be read"}
        rows={official}
        layout={layout}
      />
      {moments.length > 0 && <MomentLane moments={moments} frame={frame} apart={layout.apart} />}
      <div className="h-7" />
    </div>
  );
}

const laneTop = 6;
const nameHeight = 18;

/** A hairline from the top of the plot down to each outage in the users' lane. */
function Alarms({ rows, plotHeight, words }: { rows: readonly Row[]; plotHeight: number; words: boolean }) {
  return rows.flatMap((row, index) =>
    row
      .filter((band: Band) => band.mark !== null)
      .map((band) => (
        <i
          key={band.id}
          aria-hidden="true"
          className={`absolute top-0 block -translate-x-1/2 border-l ${band.kind === "confirmed" ? "border-heat-5" : "border-heat-4 border-dashed"}`}
          style={{
            left: `${band.mark}%`,
            height: plotHeight + laneTop + (words ? 0 : nameHeight) + index * rowHeight + rowHeight / 2,
          }}
        />
      )),
  );
}

function NamedLane(props: { name: string; none: string; rows: readonly Row[]; layout: Layout }) {
  const { name, rows, layout } = props;
  const empty = rows.length === 0;
  const mono = "font-mono text-[0.71875rem] text-soft leading-5";
  return (
    <div aria-hidden="true" style={{ paddingTop: laneTop }}>
      {!layout.words && (
        <div
          className={`relative w-fit bg-paper pr-1 ${mono}`}
          style={{ height: nameHeight, marginLeft: -layout.gutter }}
        >
          {name}
          {empty && `: ${props.none}`}
        </div>
      )}
      <div className="relative" style={{ minHeight: layout.words ? rowHeight : 0 }}>
        {layout.words && (
          <span className={`absolute ${mono}`} style={{ left: -layout.gutter }}>
            {name}
          </span>
        )}
        {layout.words && empty && <div className={`w-fit bg-paper pr-1 ${mono}`}>{props.none}</div>}
        <Lane rows={rows} words={layout.words} minWidth={layout.minWidth} />
      </div>
    </div>
  );
}
