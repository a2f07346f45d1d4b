import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { expect, it, onTestFinished } from "vitest";
import { randomOf } from "@/lib/demo/simulation/random";
import { SyncedFiles, syncedParameters } from "@/lib/platform/database/synced-files";
import { makeDataDir } from "../../embedded-template";

const blockBytes = 8192;

/**
 * What is on the disk for sure: each file as it was when it was last synced, and the entries of each directory as of then. A
 * file system may have written more. It may not have written less.
 */
class Disk {
  constructor(
    private readonly files: string,
    readonly directory: string,
  ) {
    cpSync(files, directory, { recursive: true });
  }

  onSync = (path: string): void => {
    const copy = join(this.directory, relative(this.files, path));
    if (!statSync(path).isDirectory()) {
      mkdirSync(dirname(copy), { recursive: true });
      writeFileSync(copy, readFileSync(path));
      return;
    }
    mkdirSync(copy, { recursive: true });
    for (const name of readdirSync(copy)) {
      if (!existsSync(join(path, name))) rmSync(join(copy, name), { recursive: true });
    }
    for (const name of readdirSync(path)) {
      const isNew = !existsSync(join(copy, name));
      if (isNew && statSync(join(path, name)).isFile()) writeFileSync(join(copy, name), "");
    }
  };

  /** The state after a power cut: of each block of 8 KiB, either what was synced or what was written since. */
  async cut(seed: number): Promise<string> {
    const after = await mkdtemp(join(tmpdir(), "njy-power-cut-"));
    await cp(this.directory, after, { recursive: true });
    const random = randomOf(seed, "blocks");
    for (const name of readdirSync(this.directory, { recursive: true, encoding: "utf8" })) {
      const [now, then] = [join(this.files, name), join(this.directory, name)];
      if (!existsSync(now) || !statSync(now).isFile() || !statSync(then).isFile()) continue;
      const [written, synced] = [readFileSync(now), readFileSync(then)];
      if (written.equals(synced)) continue;
      const mixed = Buffer.alloc(Math.max(written.length, synced.length));
      for (let at = 0; at < mixed.length; at += blockBytes) {
        const from = seed > 0 && random() < 0.5 ? written : synced;
        from.subarray(at, at + blockBytes).copy(mixed, at);
      }
      writeFileSync(join(after, name), mixed.subarray(0, seed > 0 ? mixed.length : synced.length));
    }
    return after;
  }
}

async function rowsAfter(directory: string): Promise<number[]> {
  const pglite = await PGlite.create({ fs: new SyncedFiles(directory), startParams: syncedParameters });
  const { rows } = await pglite.query<{ n: number }>("SELECT n FROM kept ORDER BY n");
  const { rows: counted } = await pglite.query<{ n: number }>(
    "SELECT count(*)::int AS n FROM kept WHERE n >= 0",
  );
  expect(counted).toEqual([{ n: rows.length }]);
  await pglite.close();
  await rm(directory, { recursive: true, force: true });
  return rows.map(({ n }) => n);
}

it("the embedded database keeps every acknowledged row over a power cut, whatever else was written", async () => {
  const { dataDir, remove } = await makeDataDir();
  onTestFinished(remove);
  const files = join(dataDir, "postgres");
  const disk = new Disk(files, join(dataDir, "disk"));
  const pglite = await PGlite.create({
    fs: new SyncedFiles(files, disk.onSync),
    startParams: syncedParameters,
  });
  await pglite.query("CREATE TABLE kept (n int PRIMARY KEY, filler text)");
  const acknowledged: number[] = [];
  const insertUntil = async (count: number) => {
    while (acknowledged.length < count) {
      await pglite.query("INSERT INTO kept VALUES ($1, $2)", [acknowledged.length, "x".repeat(500)]);
      acknowledged.push(acknowledged.length);
    }
  };
  const check = async (seed: number) => expect(await rowsAfter(await disk.cut(seed))).toEqual(acknowledged);

  await insertUntil(40);
  await check(1);
  // A checkpoint moves the start of recovery: from now on, the data files themselves must be on the disk.
  await pglite.query("CHECKPOINT");
  await check(0);
  await insertUntil(80);
  await pglite.query("DELETE FROM kept WHERE n < 20");
  acknowledged.splice(0, 20);
  await check(0);
  await check(2);
  await pglite.close();
});

it("without syncing, the same power cut loses rows: the test can fail", async () => {
  const { dataDir, remove } = await makeDataDir();
  onTestFinished(remove);
  const files = join(dataDir, "postgres");
  const disk = new Disk(files, join(dataDir, "disk"));
  const pglite = await PGlite.create({ fs: new SyncedFiles(files, disk.onSync) });
  await pglite.query("CREATE TABLE kept (n int PRIMARY KEY)");
  await pglite.query("INSERT INTO kept SELECT generate_series(1, 100)");
  const rows = await rowsAfter(await disk.cut(0)).catch((error: Error) => error.message);
  expect(rows).toMatch(/relation "kept" does not exist/);
  await pglite.close();
});
