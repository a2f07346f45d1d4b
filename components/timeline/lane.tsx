import { useId } from "react";
import { HatchPattern } from "@/components/hatch/hatch-pattern";
import type { PackedBand, Row } from "./pack";
import { wordSlots } from "./word-slots";

/** Height of a lane's row in px, and where a band lies in it. */
export const rowHeight = 20;
const bandTop = 4;
const bandHeight = 12;
const middle = bandTop + bandHeight / 2;

/** One lane of bands on the axis of the plot above it; `words` says what each is, where there is room beside it. */
export function Lane({ rows, words }: { rows: readonly Row[]; words: boolean }) {
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
          <BandShape key={band.id} band={band} top={top} hatch={hatch} />
        ))}
      </svg>
      {words &&
        rows.flatMap((row, index) =>
          wordSlots(row).map(({ band, left, width, align }) => (
            <div
              key={band.id}
              className={`@container absolute flex h-5 items-center ${align === "end" ? "justify-end pr-2" : "pl-2"}`}
              style={{ left: `${left}%`, width: `${width}%`, top: index * rowHeight }}
            >
              <BandWords band={band} />
            </div>
          )),
        )}
    </>
  );
}

function BandWords({ band }: { band: PackedBand }) {
  const pressing = band.kind === "silence" && band.openEnd;
  const whole = [band.name, band.says].filter(Boolean).join(" · ");
  return (
    <span
      title={whole}
      className={`truncate bg-paper px-0.5 font-mono text-[0.71875rem] leading-4 @max-[3.5rem]:hidden ${pressing ? "font-semibold text-heat-5" : "text-soft"}`}
    >
      {whole}
    </span>
  );
}

function BandShape({ band, top, hatch }: { band: PackedBand; top: number; hatch: string }) {
  const { kind, from, to, mark, claimed } = band;
  const width = `${Math.max(0.4, Math.round((to - from) * 100) / 100)}%`;
  const box = { x: `${from}%`, y: top + bandTop, width, height: bandHeight, rx: 2 };
  if (kind === "silence")
    return (
      <line
        x1={`${from}%`}
        x2={`${to}%`}
        y1={top + middle}
        y2={top + middle}
        className="stroke-heat-4"
        strokeWidth="2"
        strokeDasharray="4 3"
      />
    );
  if (kind === "official")
    return (
      <>
        {claimed !== null && claimed < from && (
          <line
            x1={`${claimed}%`}
            x2={`${from}%`}
            y1={top + middle}
            y2={top + middle}
            className="stroke-official"
            strokeWidth="1.5"
            strokeDasharray="2 3"
          />
        )}
        <rect {...box} className="fill-paper" />
        <rect {...box} fill={`url(#${hatch})`} className="stroke-official" strokeWidth="1.5" />
      </>
    );
  return (
    <>
      <rect
        {...box}
        className={`fill-paper ${kind === "confirmed" ? "stroke-heat-5" : "stroke-heat-4"}`}
        strokeWidth="1.5"
        strokeDasharray={kind === "confirmed" ? undefined : "4 3"}
      />
      {mark !== null && (
        <circle
          cx={`${mark}%`}
          cy={top + middle}
          r="4"
          className={kind === "confirmed" ? "fill-heat-5" : "fill-heat-4"}
        />
      )}
    </>
  );
}
