import type { ChildProcess } from "node:child_process";

/** Adds the stderr of a process to the output of the test, which is shown if the test fails. */
export function showStderr<T extends ChildProcess>(child: T): T {
  child.stderr?.on("data", (chunk: Buffer) => console.error(chunk.toString().trimEnd()));
  return child;
}
