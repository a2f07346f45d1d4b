import { createHash } from "node:crypto";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { projectRoot, runTool } from "./run-tool";

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
 * Builds the pages if the sources have changed since the last complete build.
 * @throws StartProblem if the build fails.
 */
export async function buildIfChanged(): Promise<void> {
  const wanted = await fingerprint(projectRoot);
  if (await isBuilt(wanted)) return;
  console.log("The sources have changed since the last build. Building, which takes about half a minute …");
  const began = performance.now();
  await rm(builtFrom, { force: true });
  const output = await runTool("next/dist/bin/next", ["build"], {
    NEXT_TELEMETRY_DISABLED: "1",
    NODE_ENV: "production",
  });
  // We hide the list of routes, but print warnings.
  if (/warning/i.test(output)) process.stderr.write(output);
  await writeFile(builtFrom, wanted);
  console.log(`Built in ${Math.round((performance.now() - began) / 1000)} s.`);
}

/** Everything that `next build` reads. A change elsewhere does not cause a build. */
const sources = [
  "app",
  "components",
  "lib",
  "public",
  "prisma/schema.prisma",
  "next.config.mjs",
  "postcss.config.mjs",
  "tsconfig.json",
  "package.json",
  "package-lock.json",
];

/** Generated from the schema and the installed packages, which are in the list. */
const generated = join("lib", "platform", "database", "generated");

async function filesUnder(root: string, path: string): Promise<string[]> {
  if (path === generated) return [];
  try {
    const names = await readdir(join(root, path));
    return (await Promise.all(names.sort().map((name) => filesUnder(root, join(path, name))))).flat();
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOTDIR") return [path];
    if (code === "ENOENT") return [];
    throw error;
  }
}

/** A hash of all sources of the build. Every supported version of Node can serve what another version built. */
export async function fingerprint(root: string): Promise<string> {
  const hash = createHash("sha256");
  for (const source of sources) {
    for (const file of await filesUnder(root, source)) {
      const content = createHash("sha256").update(await readFile(join(root, file)));
      hash.update(`${file}\0`).update(content.digest());
    }
  }
  return hash.digest("hex");
}
