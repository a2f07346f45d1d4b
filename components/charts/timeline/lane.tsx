import { useId } from "react";
import { HatchPattern } from "@/components/charts/hatch/hatch-pattern";
import { IncidentShape, OutageShape, rowHeight, SilenceShape } from "./band-shape";
import type { PackedBand, Row } from "./pack";
import { wordGaps } from "./word-gaps";

/** One lane of bands on the axis of the plot above it; `words` says what each is, where there is room beside it. */
export function Lane({ rows, words, least }: { rows: readonly Row[]; words: boolean; least: number }) {
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
          <BandShape key={band.id} band={band} top={top} least={least} hatch={hatch} />
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

/** What is said of an incident is what is read for, of an outage its name: where room is short, the other gives way. */
function BandWords(props: { band: PackedBand; shared: boolean; ends?: boolean }) {
  const { shared, ends = false } = props;
  const { kind, name, says, openEnd } = props.band;
  const pressing = kind === "silence" && openEnd;
  const nameYields = kind === "official" && says !== null;
  const yields = `min-w-0 truncate whitespace-pre ${shared ? "@max-[36rem]:hidden" : "@max-[19rem]:hidden"}`;
  const stays = "max-w-full shrink-0 truncate";
  return (
    <span
      title={[name, says].filter(Boolean).join(" · ")}
      className={`flex overflow-hidden bg-paper px-0.5 font-mono text-[0.71875rem] leading-4 ${ends ? "ml-auto" : ""} ${pressing ? "shrink-0 font-semibold text-heat-5" : "min-w-0 text-soft"}`}
    >
      {nameYields && <span className={yields}>{name} · </span>}
      <span className={stays}>{nameYields ? says : name}</span>
      {!nameYields && says !== null && <span className={yields}> · {says}</span>}
    </span>
  );
}

function BandShape(props: { band: PackedBand; top: number; least: number; hatch: string }) {
  const { band, top, least, hatch } = props;
  if (band.kind === "silence" || band.kind === "unread") return <SilenceShape band={band} top={top} />;
  if (band.kind === "official") return <IncidentShape band={band} top={top} least={least} hatch={hatch} />;
  return <OutageShape band={band} top={top} least={least} />;
}
