import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { DirectoryInUse, lockDirectory } from "@/lib/platform/process/lock-directory";
import { projectRoot } from "./run-tool";

/** Runs `work` in one process of this checkout at a time. If two start together, only one of them builds. */
export async function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
  const directory = join(projectRoot, "node_modules", ".cache", "not-just-you", "start");
  await mkdir(directory, { recursive: true });
  const release = await waitForLock(directory);
  try {
    return await work();
  } finally {
    await release();
  }
}

async function waitForLock(directory: string): Promise<() => Promise<void>> {
  for (let tries = 0; ; tries++) {
    try {
      return await lockDirectory(directory);
    } catch (error) {
      if (!(error instanceof DirectoryInUse)) throw error;
      if (tries === 0)
        console.log(`Process ${error.processId} is already preparing this copy. Waiting for it …`);
      await pause(300);
    }
  }
}
