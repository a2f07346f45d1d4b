"use client";

import { useSyncExternalStore } from "react";

/** How the page learns of changes: by the stream, by polling, or not at all. */
export type Connection = "stream" | "polling" | "none";

/** What the page has received since it was rendered. Times are ISO 8601. */
export interface LiveState {
  connection: Connection;
  /** The time of the newest snapshot; null before the first update. */
  computedAt: string | null;
  /** When the server last read the status page; null before the first update. */
  officialReadAt: string | null;
}

const initialState: LiveState = { connection: "stream", computedAt: null, officialReadAt: null };
const listeners = new Set<() => void>();
let state = initialState;

/** The current state: the same object until something changes. */
export const liveState = (): LiveState => state;

/** The state during server rendering and hydration. */
export const initialLiveState = (): LiveState => initialState;

/** Changes the state, and calls the listeners if it differs. */
export function setLiveState(change: Partial<LiveState>): void {
  const next = { ...state, ...change };
  const keys = ["connection", "computedAt", "officialReadAt"] as const;
  if (keys.every((key) => next[key] === state[key])) return;
  state = next;
  for (const listener of listeners) listener();
}

/** Calls `listener` at each change. The returned function stops that. */
export function onLiveState(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The live state as a React hook. */
export const useLiveState = (): LiveState => useSyncExternalStore(onLiveState, liveState, initialLiveState);

/** The later of two ISO 8601 times: `rendered` with the page, and `received` since. */
export function later(rendered: string, received: string | null): string {
  return received !== null && Date.parse(received) > Date.parse(rendered) ? received : rendered;
}
