import { join } from "node:path";
import { onePerProcess } from "@/lib/platform/process/one-per-process";

const root = () => onePerProcess("project root", () => ({ directory: process.cwd() }));

/** Says where the project is, for a server that was started in another directory. */
export function setProjectRoot(directory: string): void {
  root().directory = directory;
}

/**
 * The path of a file of the project that is read while the server runs.
 *
 * Workaround: in a bundle `import.meta.url` does not lead to the sources. The comment keeps Turbopack from tracing the
 * whole project into the build, with a warning. Can go when a path that is only known at run time needs no comment:
 * https://github.com/vercel/next.js/issues/95125.
 */
export const projectPath = (...parts: string[]): string =>
  join(/* turbopackIgnore: true */ root().directory, ...parts);
