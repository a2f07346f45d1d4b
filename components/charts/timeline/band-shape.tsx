import type { PackedBand } from "./pack";

/** Height of a lane's row in px, and where a band lies in it. */
export const rowHeight = 20;
const bandTop = 4;
const bandHeight = 12;
const middle = bandTop + bandHeight / 2;
/** Under its own least width a band is drawn so many px wide around its start. */
const minPx = 8;

interface Drawn {
  band: PackedBand;
  /** Where the row begins, px. */
  top: number;
  /** Under this width (per cent) there is no room for a shape of the true length. */
  least: number;
}

/** An outage: outlined from our alarm, a dot, to its end; dashed while it is only a signal. */
export function OutageShape({ band, top, least }: Drawn) {
  const { kind, from, to, mark } = band;
  const confirmed = kind === "confirmed";
  return (
    <>
      {(to - from >= least || mark === null) && (
        <rect
          x={`${from}%`}
          y={top + bandTop}
          width={`${Math.max(to - from, least).toFixed(2)}%`}
          height={bandHeight}
          rx="2"
          className={`fill-paper ${confirmed ? "stroke-heat-5" : "stroke-heat-4"}`}
          strokeWidth="1.5"
          strokeDasharray={confirmed ? undefined : "4 3"}
        />
      )}
      {mark !== null && (
        <circle
          cx={`${mark}%`}
          cy={top + middle}
          r="4"
          className={confirmed ? "fill-heat-5" : "fill-heat-4"}
        />
      )}
    </>
  );
}

/** An official incident: hatched from its post to its end, dotted from the start that it claims. */
export function IncidentShape({ band, top, least, hatch }: Drawn & { hatch: string }) {
  const { from, to, claimed } = band;
  const size = to - from < least ? { x: -minPx / 2, width: minPx } : { width: `${(to - from).toFixed(2)}%` };
  const box = { ...size, y: top + bandTop, height: bandHeight, rx: 2 };
  return (
    <>
      {claimed !== null && claimed < from && (
        <Stroke from={claimed} to={from} y={top + middle} className="stroke-official" dashes="2 3" />
      )}
      <svg aria-hidden="true" x={`${from}%`} width="100%" height="100%" overflow="visible">
        <rect {...box} className="fill-paper" />
        <rect {...box} fill={`url(#${hatch})`} className="stroke-official" strokeWidth="1.5" />
      </svg>
    </>
  );
}

/** Our outage in the official lane, about which nothing was posted, or nothing could be read: a dashed line. */
export function SilenceShape({ band, top }: { band: PackedBand; top: number }) {
  return (
    <Stroke
      from={band.from}
      to={band.to}
      y={top + middle}
      className={band.kind === "silence" ? "stroke-heat-4" : "stroke-soft"}
      dashes="4 3"
    />
  );
}

function Stroke(props: { from: number; to: number; y: number; className: string; dashes: string }) {
  const { from, to, y, className, dashes } = props;
  return (
    <line
      x1={`${from}%`}
      x2={`${to}%`}
      y1={y}
      y2={y}
      className={className}
      strokeWidth="2"
      strokeDasharray={dashes}
    />
  );
}
