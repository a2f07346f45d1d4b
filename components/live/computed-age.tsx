"use client";

import { Age } from "@/components/ui/time/age";
import { Time } from "@/components/ui/time/time";
import { later, useLiveState } from "./use-live-state";

/** How long ago the newest snapshot was made; it grows only when the server falls silent. */
export function ComputedAge({ computedAt, now }: { computedAt: string; now: string }) {
  return <Age at={later(computedAt, useLiveState().computedAt)} now={now} />;
}

/** When the newest snapshot was made that was heard of: the last word of the server, once it falls silent. */
export function ComputedTime({ computedAt, now }: { computedAt: string; now: string }) {
  return <Time at={later(computedAt, useLiveState().computedAt)} now={now} />;
}

/** How long ago the server last read the official page. */
export function OfficialReadAge({ readAt, now }: { readAt: string; now: string }) {
  return <Age at={later(readAt, useLiveState().officialReadAt)} now={now} />;
}
