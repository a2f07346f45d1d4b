"use client";

import { type PointerEvent, useState } from "react";

/** What is pointed at: how it was reached decides whether it is read aloud. */
export interface Probed {
  column: number;
  row: number;
  by: "pointer" | "keys";
}

const clamp = (value: number, count: number) => Math.min(count - 1, Math.max(0, value));

/** Which of `columns` × `rows` equal fields of a chart is pointed at, by pointer or by keys; null while none is. */
export function useProbe(columns: number, rows = 1) {
  const [probed, setProbed] = useState<Probed | null>(null);
  return {
    probed: probed && { ...probed, column: clamp(probed.column, columns), row: clamp(probed.row, rows) },
    clear: () => setProbed(null),
    move: (column: number, row = 0) =>
      setProbed({ column: clamp(column, columns), row: clamp(row, rows), by: "keys" }),
    point: (event: PointerEvent<HTMLElement>) => {
      const box = event.currentTarget.getBoundingClientRect();
      const column = Math.floor(((event.clientX - box.left) / box.width) * columns);
      const row = Math.floor(((event.clientY - box.top) / box.height) * rows);
      setProbed({ column: clamp(column, columns), row: clamp(row, rows), by: "pointer" });
    },
  };
}
