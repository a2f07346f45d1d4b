"use client";

import type { ReactNode } from "react";
import { useNow } from "@/components/ui/time/server-clock";
import { Age, Time } from "@/components/ui/time/time";
import { pollSeconds } from "./follow-status";
import { later, useLiveState } from "./live-state";

/** The age of the newest snapshot. It grows only when the server stops answering. */
export function ComputedAge({ computedAt, now }: { computedAt: string; now: string }) {
  return <Age at={later(computedAt, useLiveState().computedAt)} now={now} />;
}

/** The time of the newest snapshot that the server announced. */
export function ComputedTime({ computedAt, now }: { computedAt: string; now: string }) {
  return <Time at={later(computedAt, useLiveState().computedAt)} now={now} />;
}

/** How long ago the server last read the status page. */
export function OfficialReadAge({ readAt, now }: { readAt: string; now: string }) {
  return <Age at={later(readAt, useLiveState().officialReadAt)} now={now} />;
}

/** Seconds of real time after which our data is too old to use. The server has the same limit. */
const staleAfterSeconds = 60;

/**
 * Shows `children` while our data is fresh, and `otherwise` once it is older than a minute, also if the server stops
 * answering. Times are ISO 8601.
 */
export function WhileFresh(props: {
  computedAt: string;
  now: string;
  clockSpeed: number;
  children: ReactNode;
  otherwise: ReactNode;
}) {
  const { computedAt: heard } = useLiveState();
  const ageMs = useNow(props.now) - Date.parse(later(props.computedAt, heard));
  return ageMs > staleAfterSeconds * 1000 * props.clockSpeed ? props.otherwise : props.children;
}

const connectionWords = {
  stream: "",
  polling: `live updates lost · checking every ${pollSeconds} s`,
  none: `no connection · retrying every ${pollSeconds} s`,
} as const;

/** Says when live updates are interrupted; empty while they work. */
export function ConnectionNotice() {
  const { connection } = useLiveState();
  return (
    <span role="status" className="text-ink empty:hidden">
      {connectionWords[connection]}
    </span>
  );
}
