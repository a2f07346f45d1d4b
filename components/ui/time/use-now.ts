"use client";

import { useSyncExternalStore } from "react";
import { onTick, shownServerClock } from "./server-clock";

/** The server's time in ms, ticking each second; at first paint exactly `now` (ISO 8601), so that hydration agrees. */
export function useNow(now: string): number {
  const rendered = Date.parse(now);
  return useSyncExternalStore(
    onTick,
    () => Math.max(shownServerClock() ?? rendered, rendered),
    () => rendered,
  );
}
