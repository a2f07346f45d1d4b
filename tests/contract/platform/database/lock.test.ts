import { chmod, mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { database } from "@/lib/platform/database/client";
import { DataDirInUse } from "@/lib/platform/database/embedded";
import { openDatabase } from "@/lib/platform/database/open";
import { DirectoryInUse, lockDirectory } from "@/lib/platform/process/lock-directory";
import { startChild } from "../../child";
import { makeDataDir } from "../../embedded-template";

async function dataDir(): Promise<string> {
  const made = await makeDataDir();
  onTestFinished(made.remove);
  return made.dataDir;
}

async function emptyDir(prefix = "njy-test-"): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), prefix));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  return directory;
}

async function startWriter(directory: string) {
  const writer = await startChild(new URL("writer.ts", import.meta.url), [directory]);
  onTestFinished(() => void writer.process.kill("SIGKILL"));
  return writer;
}

describe("the lock of a directory", () => {
  it("goes to exactly one of many that start at the same time, and is free afterwards", async () => {
    const directory = await emptyDir();
    for (let round = 0; round < 5; round++) {
      const tries = await Promise.allSettled(Array.from({ length: 12 }, () => lockDirectory(directory)));
      const winners = tries.flatMap((tried) => (tried.status === "fulfilled" ? [tried.value] : []));
      expect(winners).toHaveLength(1);
      for (const tried of tries) {
        if (tried.status === "rejected") expect(tried.reason).toBeInstanceOf(DirectoryInUse);
      }
      await winners[0]?.();
    }
  });

  it("works if the path is too long for a socket", async () => {
    const directory = await emptyDir(`njy-test-${"long-".repeat(24)}`);
    const release = await lockDirectory(directory);
    await expect(lockDirectory(directory)).rejects.toThrow(`Process ${process.pid} uses ${directory}`);
    await release();
    await (await lockDirectory(directory))();
  });
});

describe("the embedded database", () => {
  it("refuses a second process with one line, and after a kill has every acknowledged row", async () => {
    const directory = await dataDir();
    const writer = await startWriter(directory);
    await writer.line(/^open$/);

    const second = await startWriter(directory);
    expect(await second.ended).toBe(1);
    expect(second.lines).toEqual([
      expect.stringMatching(
        new RegExp(
          `^DATA_DIR: another Not Just You server uses ${directory} \\(process ${writer.process.pid}\\)`,
        ),
      ),
    ]);
    await expect(openDatabase({ dataDir: directory })).rejects.toThrow(DataDirInUse);

    await writer.line(/^row-49$/);
    writer.process.kill("SIGKILL");
    expect(await writer.ended).toBe("SIGKILL");

    const acknowledged = writer.lines.filter((line) => line.startsWith("row-"));
    const open = await openDatabase({ dataDir: directory });
    onTestFinished(() => open.close());
    const stored = new Set((await database().lease.findMany()).map(({ name }) => name));
    expect(acknowledged.length).toBeGreaterThanOrEqual(50);
    expect(acknowledged.filter((name) => !stored.has(name))).toEqual([]);
  });

  it("is created in a directory that only its user can read, even after an interrupted first start", async () => {
    const directory = join(await emptyDir(), "new", "data");
    const killed = await startWriter(directory);
    await expect
      .poll(
        () =>
          stat(join(directory, "postgres.new")).then(
            () => true,
            () => false,
          ),
        { timeout: 60_000 },
      )
      .toBe(true);
    killed.process.kill("SIGKILL");
    await killed.ended;

    const open = await openDatabase({ dataDir: directory });
    onTestFinished(() => open.close());
    expect(await database().lease.count()).toBe(0);
    expect((await stat(directory)).mode & 0o777).toBe(0o700);
  });

  it("does not change the permissions of a directory with other files, and protects its own files", async () => {
    const { dataDir: directory, remove } = await makeDataDir();
    onTestFinished(remove);
    await writeFile(join(directory, "somebody-else's"), "");
    await chmod(directory, 0o755);
    const open = await openDatabase({ dataDir: directory });
    onTestFinished(() => open.close());
    expect((await stat(directory)).mode & 0o777).toBe(0o755);
    expect((await stat(join(directory, "postgres"))).mode & 0o777).toBe(0o700);
  });

  it("fails with one line if it cannot use the directory", async () => {
    const file = join(await emptyDir(), "file");
    await writeFile(file, "");
    await expect(openDatabase({ dataDir: join(file, "data") })).rejects.toThrow(
      /^DATA_DIR: we cannot use [^\n]+ENOTDIR[^\n]+$/,
    );
  });

  it("starts if the path is too long for a socket", async () => {
    const made = await makeDataDir(`njy-test-${"long-".repeat(24)}`);
    onTestFinished(made.remove);
    const open = await openDatabase({ dataDir: made.dataDir });
    onTestFinished(() => open.close());
    expect(await database().lease.count()).toBe(0);
  });

  it("does not mix the pieces of one client with those of others", async () => {
    const open = await openDatabase({ dataDir: await dataDir() });
    onTestFinished(() => open.close());
    const long = "x".repeat(300_000);
    const answers = await Promise.all(
      Array.from({ length: 60 }, async (_, number) => {
        const [row] =
          number % 2
            ? await database().$queryRaw<
                { n: number; long: number }[]
              >`SELECT ${number}::int n, length(${long}) long`
            : await database().$queryRaw<{ n: number; long: number }[]>`SELECT ${number}::int n, 0 long`;
        return row;
      }),
    );
    expect(answers).toEqual(answers.map((_, n) => ({ n, long: n % 2 ? long.length : 0 })));
  });
});
