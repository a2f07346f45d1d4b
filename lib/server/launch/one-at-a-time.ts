import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { DirectoryInUse, lockDirectory } from "@/lib/platform/process/lock-directory";
import { projectRoot } from "./project-root";

/** Runs `work` while no other process of this checkout does: two that start together build once. */
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
      if (tries === 0) console.log(`Process ${error.processId} prepares this copy already: waiting for it …`);
      await pause(300);
    }
  }
}
