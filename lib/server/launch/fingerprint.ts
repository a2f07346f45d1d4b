import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** All that `next build` reads: what is not here does not make a new build. */
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

/** Made from the schema and the installed packages, which are in the list themselves. */
const made = join("lib", "platform", "database", "generated");

async function filesUnder(root: string, path: string): Promise<string[]> {
  if (path === made) return [];
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

/** A hash of all sources of the build in a project's directory. Any supported Node can serve what another one built. */
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
