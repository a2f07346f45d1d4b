"use client";

import type { KeyboardEvent, PointerEvent } from "react";

/**
 * An unseen slider over a chart: arrow keys move along its `columns`, the pointer points. `where` names the point at
 * hand, `says` what it tells, which is read aloud when keys moved there. `onRow` is asked for the row above (−1) or
 * below (+1).
 */
export function ProbeInput(props: {
  label: string;
  columns: number;
  column: number | null;
  where: string;
  says: string;
  aloud: boolean;
  onColumn: (column: number) => void;
  onPoint: (event: PointerEvent<HTMLElement>) => void;
  onLeave: () => void;
  onRow?: (by: -1 | 1) => void;
}) {
  const { columns, column, onRow } = props;
  const turn = (event: KeyboardEvent) => {
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
        onKeyDown={turn}
        onPointerMove={props.onPoint}
        onPointerDown={props.onPoint}
        onPointerLeave={props.onLeave}
        className="absolute inset-0 m-0 size-full cursor-crosshair touch-pan-y appearance-none opacity-0"
      />
      <output aria-live="polite" className="sr-only">
        {props.aloud ? props.says : ""}
      </output>
    </>
  );
}
