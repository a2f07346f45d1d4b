import { useId } from "react";
import { HatchPattern } from "@/components/charts/hatch/marks";
import { type PackedBand, type Row, wordGaps } from "./lane-layout";

/** Height of a lane's row in px, and the position of a band in it. */
export const rowHeight = 20;
const bandTop = 4;
const bandHeight = 12;
const middle = bandTop + bandHeight / 2;
/** Width in px of a band that is too short for its true length. */
const minBandPx = 8;

interface Drawn {
  band: PackedBand;
  /** Top of the row, px. */
  top: number;
  /** Minimum width (percent) of a shape of the true length. */
  minWidth: number;
}

/** An outage: a dot at our alarm and an outline to its end, dashed for a signal. */
function OutageShape({ band, top, minWidth }: Drawn) {
  const { kind, from, to, mark } = band;
  const confirmed = kind === "confirmed";
  return (
    <>
      {(to - from >= minWidth || mark === null) && (
        <rect
          x={`${from}%`}
          y={top + bandTop}
          width={`${Math.max(to - from, minWidth).toFixed(2)}%`}
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

/** An official incident: hatched from its post to its end, dotted from its official start time. */
function IncidentShape({ band, top, minWidth, hatch }: Drawn & { hatch: string }) {
  const { from, to, claimed } = band;
  const size =
    to - from < minWidth ? { x: -minBandPx / 2, width: minBandPx } : { width: `${(to - from).toFixed(2)}%` };
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

/** A dashed line in the official lane: an outage that the status page does not mention, or the page could not be read. */
function SilenceShape({ band, top }: { band: PackedBand; top: number }) {
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

/** One lane of bands on the axis of the plot above. With `words`, each band is named beside it where there is room. */
export function Lane({ rows, words, minWidth }: { rows: readonly Row[]; words: boolean; minWidth: number }) {
  const hatch = useId();
  const bands = rows.flatMap((row, index) => row.map((band) => ({ band, top: index * rowHeight })));
  return (
    <>
      <svg
        aria-hidden="true"
        width="100%"
        height={rows.length * rowHeight}
        className="block overflow-visible"
      >
        {bands.some(({ band }) => band.kind === "official") && (
          <defs>
            <HatchPattern id={hatch} />
          </defs>
        )}
        {bands.map(({ band, top }) => (
          <BandShape key={band.id} band={band} top={top} minWidth={minWidth} hatch={hatch} />
        ))}
      </svg>
      {words &&
        rows.flatMap((row, index) =>
          wordGaps(row).map(({ left, width, after, before }) => (
            <div
              key={`${after?.id} ${before?.id}`}
              className="@container absolute h-5"
              style={{ left: `${left}%`, width: `${width}%`, top: index * rowHeight }}
            >
              <div className="flex h-full items-center gap-x-6 px-2 @max-[4rem]:hidden">
                {after && <BandWords band={after} shared={before !== null} />}
                {before && <BandWords band={before} shared={after !== null} ends />}
              </div>
            </div>
          )),
        )}
    </>
  );
}

/** For an incident the note matters most, for an outage its name. If space is short, we hide the other. */
function BandWords(props: { band: PackedBand; shared: boolean; ends?: boolean }) {
  const { shared, ends = false } = props;
  const { kind, name, note, openEnd } = props.band;
  const isUrgent = kind === "silence" && openEnd;
  const hidesName = kind === "official" && note !== null;
  const optional = `min-w-0 truncate whitespace-pre ${shared ? "@max-[36rem]:hidden" : "@max-[19rem]:hidden"}`;
  const fixed = "max-w-full shrink-0 truncate";
  return (
    <span
      title={[name, note].filter(Boolean).join(" · ")}
      className={`flex overflow-hidden bg-paper px-0.5 font-mono text-[0.71875rem] leading-4 ${ends ? "ml-auto" : ""} ${isUrgent ? "shrink-0 font-semibold text-heat-5" : "min-w-0 text-soft"}`}
    >
      {hidesName && <span className={optional}>{name} · </span>}
      <span className={fixed}>{hidesName ? note : name}</span>
      {!hidesName && note !== null && <span className={optional}> · {note}</span>}
    </span>
  );
}

function BandShape(props: { band: PackedBand; top: number; minWidth: number; hatch: string }) {
  const { band, top, minWidth, hatch } = props;
  if (band.kind === "silence" || band.kind === "unread") return <SilenceShape band={band} top={top} />;
  if (band.kind === "official")
    return <IncidentShape band={band} top={top} minWidth={minWidth} hatch={hatch} />;
  return <OutageShape band={band} top={top} minWidth={minWidth} />;
}
