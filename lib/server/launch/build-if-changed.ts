import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fingerprint } from "./fingerprint";
import { projectRoot } from "./project-root";
import { runTool } from "./run-tool";

const builtFrom = join(projectRoot, ".next", "built-from");

async function isBuilt(wanted: string): Promise<boolean> {
  try {
    await readFile(join(projectRoot, ".next", "BUILD_ID"));
    return (await readFile(builtFrom, "utf8")) === wanted;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return false;
    throw error;
  }
}

/**
 * Builds the pages when the sources changed since the last build, or it was not finished.
 * @throws StartProblem when the build fails.
 */
export async function buildIfChanged(): Promise<void> {
  const wanted = await fingerprint(projectRoot);
  if (await isBuilt(wanted)) return;
  console.log("The sources changed since the last build: building, for half a minute or so …");
  await rm(builtFrom, { force: true });
  await runTool("next/dist/bin/next", ["build"], { NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production" });
  await writeFile(builtFrom, wanted);
}
