import { setTimeout as wait } from "node:timers/promises";
import { onChange } from "@/lib/platform/database/changes";
import { now } from "@/lib/platform/process/clock";
import { buildSnapshot } from "@/lib/snapshot/build";
import { readInputs } from "@/lib/snapshot/inputs";
import { publishSnapshot } from "@/lib/snapshot/publish";

/** We rebuild the snapshot at most this often, however many reports arrive. */
const minGapMs = 400;

/** Builds a snapshot of this time and publishes it. */
export async function rebuildSnapshot(at: Date): Promise<void> {
  publishSnapshot(buildSnapshot(await readInputs(at), at));
}

/**
 * Rebuilds the snapshot soon after each change, one at a time. Changes during a build are in the next snapshot. `rebuild`
 * must not throw.
 */
export function rebuildOnChange(rebuild: (at: Date) => Promise<void>): { stop(): Promise<void> } {
  let wanted = false;
  let stopped = false;
  let working = Promise.resolve();
  let busy = false;
  const work = async () => {
    busy = true;
    while (wanted && !stopped) {
      wanted = false;
      await rebuild(now());
      await wait(minGapMs);
    }
    busy = false;
  };
  const removeListener = onChange(() => {
    wanted = true;
    if (!busy) working = work();
  });
  return {
    async stop() {
      stopped = true;
      removeListener();
      await working;
    },
  };
}
