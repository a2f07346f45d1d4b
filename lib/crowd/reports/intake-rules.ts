import { onChange } from "@/lib/platform/database/changes";
import { log } from "@/lib/platform/process/log";
import { onePerProcess } from "@/lib/platform/process/one-per-process";
import { activeAt, type IntakeRule } from "./intake-rule";
import { readIntakeRules } from "./store-intake-rules";

/** We read the rules again after this time, in case a notification was lost. */
const refreshMs = 5_000;
/** We don't use rules older than this, so intake fails closed. */
const maxAgeMs = 30_000;

interface Cached {
  rules: readonly IntakeRule[];
  /** By the machine's clock. 0 means never. */
  readAtMs: number;
  /** Number of notified changes. Rules that were read before the last change are stale. */
  changes: number;
  readChanges: number;
  reading: Promise<void> | null;
}

const cache = () =>
  onePerProcess("intake rules", () => {
    const made: Cached = { rules: [], readAtMs: 0, changes: 0, readChanges: -1, reading: null };
    onChange((topic) => {
      if (topic === "intake") made.changes += 1;
    });
    return made;
  });

/**
 * The rules of intake that are in force at a time, from memory. We read them again after each change and every few seconds.
 * @throws if they cannot be read, so that intake fails closed.
 */
export async function intakeRules(now: Date): Promise<IntakeRule[]> {
  const cached = cache();
  // If a change arrives during a read, the result may be stale: then we read once more.
  while (!isKnown(cached)) await read(cached, now);
  if (Date.now() - cached.readAtMs > refreshMs)
    read(cached, now).catch((err: unknown) => log().warn({ err }, "could not refresh the rules of intake"));
  return activeAt(cached.rules, now);
}

const isKnown = ({ changes, readChanges, readAtMs }: Cached) =>
  changes === readChanges && Date.now() - readAtMs <= maxAgeMs;

/** Concurrent callers share one read. */
function read(cached: Cached, now: Date): Promise<void> {
  cached.reading ??= readOnce(cached, now).finally(() => {
    cached.reading = null;
  });
  return cached.reading;
}

async function readOnce(cached: Cached, now: Date): Promise<void> {
  const { changes } = cached;
  const rules = await readIntakeRules(now);
  Object.assign(cached, { rules, readAtMs: Date.now(), readChanges: changes });
}
