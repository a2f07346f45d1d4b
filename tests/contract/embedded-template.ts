import { createHash } from "node:crypto";
import { cp, mkdir, mkdtemp, readFile, rename, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrationsDir, readMigrations } from "@/lib/platform/database/migrate";
import { openDatabase } from "@/lib/platform/database/open";

async function templateKey(): Promise<string> {
  const hash = createHash("sha256");
  hash.update(await readFile("node_modules/@electric-sql/pglite/package.json"));
  for (const { name, checksum } of await readMigrations(migrationsDir)) hash.update(name + checksum);
  return hash.digest("hex").slice(0, 16);
}

/** A directory with a migrated, empty embedded database. We keep it between runs, because making one takes five seconds. */
async function template(): Promise<string> {
  const cache = join("node_modules", ".cache", "not-just-you");
  const kept = join(cache, `embedded-${await templateKey()}`);
  const found = await stat(kept).catch(() => undefined);
  if (found) return kept;
  await mkdir(cache, { recursive: true });
  const making = await mkdtemp(join(cache, "making-"));
  await (await openDatabase({ dataDir: making })).close();
  await rename(making, kept).catch(async (error: NodeJS.ErrnoException) => {
    // Another test file was faster.
    if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
    await rm(making, { recursive: true });
  });
  return kept;
}

/** A new data directory with an empty embedded database, and a function that removes it. */
export async function makeDataDir(
  prefix = "njy-test-",
): Promise<{ dataDir: string; remove(): Promise<void> }> {
  const dataDir = await mkdtemp(join(tmpdir(), prefix));
  await cp(join(await template(), "postgres"), join(dataDir, "postgres"), { recursive: true });
  return { dataDir, remove: () => rm(dataDir, { recursive: true, force: true }) };
}
