import { join } from "node:path";
import { onePerProcess } from "@/lib/platform/process/one-per-process";

const root = () => onePerProcess("project root", () => ({ directory: process.cwd() }));

/** Sets the directory of the project, for a server that starts in another directory. */
export function setProjectRoot(directory: string): void {
  root().directory = directory;
}

/**
 * The path of a project file that the server reads while it runs.
 *
 * Workaround: in a bundle, `import.meta.url` is not the path of the source. The comment stops Turbopack from tracing the
 * whole project into the build, with a warning. Can go when a path that is known only at run time needs no comment:
 * https://github.com/vercel/next.js/issues/95125.
 */
export const projectPath = (...parts: string[]): string =>
  join(/* turbopackIgnore: true */ root().directory, ...parts);
