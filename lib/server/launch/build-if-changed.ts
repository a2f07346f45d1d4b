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
  console.log("The sources changed since the last build. Building takes about half a minute …");
  const began = performance.now();
  await rm(builtFrom, { force: true });
  const output = await runTool("next/dist/bin/next", ["build"], {
    NEXT_TELEMETRY_DISABLED: "1",
    NODE_ENV: "production",
  });
  // The list of routes helps nobody here, a warning may.
  if (/warning/i.test(output)) process.stderr.write(output);
  await writeFile(builtFrom, wanted);
  console.log(`Built in ${Math.round((performance.now() - began) / 1000)} s.`);
}
