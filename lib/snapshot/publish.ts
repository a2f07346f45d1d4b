import { createHash } from "node:crypto";
import { onePerProcess } from "@/lib/platform/process/one-per-process";
import { staleFrom } from "./build";
import type { Snapshot } from "./snapshot";

/** The current snapshot. `content` is a hash that changes only if something other than the time changed. */
export interface Published {
  snapshot: Snapshot;
  content: string;
  /** Bodies built from it, by name. Each is built once, on the first request. */
  bodies: Map<string, unknown>;
}

interface SnapshotSlot {
  published: Published | null;
  listeners: Set<(published: Published) => void>;
}

const slot = () => onePerProcess<SnapshotSlot>("status", () => ({ published: null, listeners: new Set() }));

/** Older counts are stale, and the verdict becomes `unknown`. */
export const staleAfterSeconds = 60;

/** The current snapshot, marked stale when it is too old; null before the first. */
export function currentSnapshot(now: Date): Published | null {
  const { published } = slot();
  if (!published) return null;
  const ageSeconds =
    (now.getTime() - Date.parse(published.snapshot.computedAt)) / 1000 / published.snapshot.clockSpeed;
  if (ageSeconds > staleAfterSeconds) publishSnapshot(staleFrom(published.snapshot, now));
  return slot().published;
}

/** Makes this snapshot current and passes it to all listeners. */
export function publishSnapshot(snapshot: Snapshot): Published {
  const published = { snapshot, content: contentOf(snapshot), bodies: new Map<string, unknown>() };
  slot().published = published;
  for (const listener of slot().listeners) listener(published);
  return published;
}

/** Calls `listener` with each new snapshot until the returned function is called. */
export function onSnapshot(listener: (published: Published) => void): () => void {
  const { listeners } = slot();
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** A body built from the snapshot, built once and then shared by all requests. */
export function memoize<T>(published: Published, name: string, make: (snapshot: Snapshot) => T): T {
  if (!published.bodies.has(name)) published.bodies.set(name, make(published.snapshot));
  return published.bodies.get(name) as T;
}

/** Data that a snapshot needs only on request, read once. After a failure the next request reads again. */
export function readOnce<T>(published: Published, name: string, read: () => Promise<T>): Promise<T> {
  const reading = memoize(published, name, read);
  reading.catch(() => published.bodies.delete(name));
  return reading;
}

/** Fields that change with time alone. */
const timeOnly = new Set(["version", "computedAt", "countsReadAt", "readAt", "expected", "timeline", "day"]);

function contentOf(snapshot: Snapshot): string {
  const text = JSON.stringify(snapshot, (key, value: unknown) => (timeOnly.has(key) ? undefined : value));
  return createHash("sha256").update(text).digest("base64url").slice(0, 16);
}
