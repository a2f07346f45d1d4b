"use client";

import { useSyncExternalStore } from "react";
import { type LiveState, liveState, liveStateAtFirst, onLiveState } from "./live-state";

/** What the page has heard since it was rendered. */
export const useLiveState = (): LiveState => useSyncExternalStore(onLiveState, liveState, liveStateAtFirst);

/** The later of two ISO 8601 times, as `rendered` with the page and as `heard` since. */
export function later(rendered: string, heard: string | null): string {
  return heard !== null && Date.parse(heard) > Date.parse(rendered) ? heard : rendered;
}
