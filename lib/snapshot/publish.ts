import { createHash } from "node:crypto";
import { onePerProcess } from "@/lib/platform/process/one-per-process";
import { staleFrom } from "./build";
import type { Snapshot } from "./snapshot";

/** The snapshot that is shown now. `content` changes only when something other than the time did. */
export interface Published {
  snapshot: Snapshot;
  content: string;
  /** Bodies made from it, by name: each is made once, when first asked for. */
  faces: Map<string, unknown>;
}

interface Keeper {
  kept: Published | null;
  listeners: Set<(kept: Published) => void>;
}

const keeper = () => onePerProcess<Keeper>("status", () => ({ kept: null, listeners: new Set() }));

/** Our own data older than this is stale: the verdict is then "we cannot tell". */
export const staleAfterSeconds = 60;

/** The snapshot shown now, turned stale when it is too old; null before the first was made. */
export function currentSnapshot(now: Date): Published | null {
  const { kept } = keeper();
  if (!kept) return null;
  const ageSeconds = (now.getTime() - Date.parse(kept.snapshot.computedAt)) / 1000 / kept.snapshot.clockSpeed;
  if (ageSeconds > staleAfterSeconds) publishSnapshot(staleFrom(kept.snapshot, now));
  return keeper().kept;
}

/** Shows this snapshot from now on and tells everyone who listens. */
export function publishSnapshot(snapshot: Snapshot): Published {
  const kept = { snapshot, content: contentOf(snapshot), faces: new Map<string, unknown>() };
  keeper().kept = kept;
  for (const listener of keeper().listeners) listener(kept);
  return kept;
}

/** Calls `listener` with each new snapshot until the returned function is called. */
export function onSnapshot(listener: (kept: Published) => void): () => void {
  const { listeners } = keeper();
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** A body made from the snapshot, made once and then shared by all who ask. */
export function memoize<T>(kept: Published, name: string, make: (snapshot: Snapshot) => T): T {
  if (!kept.faces.has(name)) kept.faces.set(name, make(kept.snapshot));
  return kept.faces.get(name) as T;
}

/** What is read for a snapshot only when someone asks, and then once. A failed reading is not kept. */
export function readOnce<T>(kept: Published, name: string, read: () => Promise<T>): Promise<T> {
  const reading = memoize(kept, name, read);
  reading.catch(() => kept.faces.delete(name));
  return reading;
}

/** Fields that move with the time alone. */
const timeOnly = new Set(["version", "computedAt", "countsReadAt", "readAt", "expected", "timeline", "day"]);

function contentOf(snapshot: Snapshot): string {
  const text = JSON.stringify(snapshot, (key, value: unknown) => (timeOnly.has(key) ? undefined : value));
  return createHash("sha256").update(text).digest("base64url").slice(0, 16);
}
