"use client";

import { type KeyboardEvent, type PointerEvent, type ReactNode, useState } from "react";

/** The cursor's position. We read it aloud only if keys moved it there. */
export interface ChartCursor {
  column: number;
  row: number;
  by: "pointer" | "keys";
}

const clamp = (value: number, count: number) => Math.min(count - 1, Math.max(0, value));

/** The cursor over a chart of `columns` × `rows` equal cells, moved by pointer or keys. `cursor` is null while it is outside. */
export function useChartCursor(columns: number, rows = 1) {
  const [cursor, setCursor] = useState<ChartCursor | null>(null);
  return {
    cursor: cursor && { ...cursor, column: clamp(cursor.column, columns), row: clamp(cursor.row, rows) },
    clear: () => setCursor(null),
    move: (column: number, row = 0) =>
      setCursor({ column: clamp(column, columns), row: clamp(row, rows), by: "keys" }),
    point: (event: PointerEvent<HTMLElement>) => {
      const box = event.currentTarget.getBoundingClientRect();
      const column = Math.floor(((event.clientX - box.left) / box.width) * columns);
      const row = Math.floor(((event.clientY - box.top) / box.height) * rows);
      setCursor({ column: clamp(column, columns), row: clamp(row, rows), by: "pointer" });
    },
  };
}

/**
 * An invisible slider over a chart. Arrow keys move along its `columns`, and the pointer points. `where` names the
 * current column, and `figures` are its numbers: a screen reader reads them if `aloud`. `onRow` moves one row up (−1)
 * or down (+1).
 */
export function ChartCursorInput(props: {
  label: string;
  columns: number;
  column: number | null;
  where: string;
  figures: string;
  aloud: boolean;
  onColumn: (column: number) => void;
  onPoint: (event: PointerEvent<HTMLElement>) => void;
  onLeave: () => void;
  onRow?: (by: -1 | 1) => void;
}) {
  const { columns, column, onRow } = props;
  const onKey = (event: KeyboardEvent) => {
    if (event.key === "Escape") return props.onLeave();
    if (!onRow || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    onRow(event.key === "ArrowUp" ? -1 : 1);
  };
  return (
    <>
      <input
        type="range"
        aria-label={props.label}
        aria-valuetext={props.where}
        min={0}
        max={columns - 1}
        value={column ?? columns - 1}
        onChange={(event) => props.onColumn(event.currentTarget.valueAsNumber)}
        onFocus={(event) =>
          event.currentTarget.matches(":focus-visible") && props.onColumn(column ?? columns - 1)
        }
        onBlur={props.onLeave}
        onKeyDown={onKey}
        onPointerMove={props.onPoint}
        onPointerDown={props.onPoint}
        onPointerLeave={props.onLeave}
        className="absolute inset-0 m-0 size-full cursor-crosshair touch-pan-y appearance-none opacity-0"
      />
      <output aria-live="polite" className="sr-only">
        {props.aloud ? props.figures : ""}
      </output>
    </>
  );
}

/** A hairline at `left` percent of the chart's width, with the figures in a box that stays within the chart. */
export function ChartCursorReadout(props: {
  left: number;
  title: string;
  utc: string;
  hairline?: boolean;
  children: ReactNode;
}) {
  const { left, title, utc, hairline = true, children } = props;
  return (
    <div aria-hidden="true" className="pointer-events-none absolute inset-0 z-10">
      {hairline && (
        <i className="absolute inset-y-0 block border-ink border-l" style={{ left: `${left}%` }} />
      )}
      <div
        className="absolute bottom-full mb-1 w-max max-w-full rounded-[5px] border border-ink bg-paper px-2.5 py-1.5 text-label"
        style={{ left: `${left}%`, transform: `translateX(-${left}%)` }}
      >
        <div className="font-mono text-tiny text-soft">
          {title}
          {title !== utc.replace(" UTC", "") && ` · ${utc}`}
        </div>
        <div className="font-medium">{children}</div>
      </div>
    </div>
  );
}
