import { setTimeout as wait } from "node:timers/promises";
import { onChange } from "@/lib/platform/database/changes";
import { now } from "@/lib/platform/process/clock";
import { buildSnapshot } from "@/lib/snapshot/build";
import { publishSnapshot } from "@/lib/snapshot/publish";
import { readInputs } from "@/lib/snapshot/read-inputs";

/** Snapshots are made at most this often, however many reports come in. */
const minGapMs = 400;

/** Makes a snapshot of now and shows it. */
export async function remakeSnapshot(at: Date): Promise<void> {
  publishSnapshot(buildSnapshot(await readInputs(at), at));
}

/**
 * Remakes the snapshot soon after each change, one at a time: what changes meanwhile is in the next one.
 * `remake` must not throw.
 */
export function remakeOnChange(remake: (at: Date) => Promise<void>): { stop(): Promise<void> } {
  let wanted = false;
  let stopped = false;
  let working = Promise.resolve();
  let busy = false;
  const work = async () => {
    busy = true;
    while (wanted && !stopped) {
      wanted = false;
      await remake(now());
      await wait(minGapMs);
    }
    busy = false;
  };
  const forget = onChange(() => {
    wanted = true;
    if (!busy) working = work();
  });
  return {
    async stop() {
      stopped = true;
      forget();
      await working;
    },
  };
}
