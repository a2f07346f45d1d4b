import type { ChildProcess } from "node:child_process";

/** Makes what a process says of errors part of the test's own output, which is shown when the test fails. */
export function showStderr<T extends ChildProcess>(child: T): T {
  child.stderr?.on("data", (chunk: Buffer) => console.error(chunk.toString().trimEnd()));
  return child;
}
