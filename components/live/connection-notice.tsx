"use client";

import { askEverySeconds } from "./follow-status";
import { useLiveState } from "./use-live-state";

const words = {
  stream: "",
  asking: `live updates lost · checking every ${askEverySeconds} s`,
  nothing: `no connection · trying every ${askEverySeconds} s`,
} as const;

/** Says calmly when the page no longer hears of changes by itself; empty while it does. */
export function ConnectionNotice() {
  const { connection } = useLiveState();
  return (
    <span role="status" className="text-ink empty:hidden">
      {words[connection]}
    </span>
  );
}
