"use client";

import { useSyncExternalStore } from "react";

/** A sync point: the server’s time was `serverMs` when this machine’s clock showed `localMs`. */
interface SyncPoint {
  serverMs: number;
  localMs: number;
  speed: number;
}

const tickMs = 1000;
const listeners = new Set<() => void>();
let syncPoint: SyncPoint | null = null;
let lastTickMs: number | null = null;
let timer: ReturnType<typeof setInterval> | undefined;

/**
 * Syncs with the server's clock: its time (ISO 8601) when the response arrived at `localMs` (ms, this machine's clock),
 * and its speed. It ignores differences below a tick, so that ages don't jump.
 */
export function setServerClock(nowIso: string, speed: number, localMs: number): void {
  const serverMs = Date.parse(nowIso);
  const current = readServerClock();
  const at = serverMs + (Date.now() - localMs) * speed;
  if (current !== null && syncPoint?.speed === speed && Math.abs(at - current) < tickMs * speed) return;
  syncPoint = { serverMs, localMs, speed };
  tick();
}

/** The server’s time in ms; null before the first `setServerClock`. */
export function readServerClock(): number | null {
  return syncPoint && syncPoint.serverMs + (Date.now() - syncPoint.localMs) * syncPoint.speed;
}

/** The server’s time at the last tick, so that all ages on the page change together. */
export const serverClockAtTick = (): number | null => lastTickMs;

/** Calls `listener` once a second. Returns a function that stops it. */
export function onTick(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(tick, tickMs);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

function tick(): void {
  lastTickMs = readServerClock();
  for (const listener of listeners) listener();
}

/** The server’s time in ms, updated each second. At first paint exactly `now` (ISO 8601), so that hydration matches. */
export function useNow(now: string): number {
  const rendered = Date.parse(now);
  return useSyncExternalStore(
    onTick,
    () => Math.max(serverClockAtTick() ?? rendered, rendered),
    () => rendered,
  );
}
