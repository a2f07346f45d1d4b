import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { authSecret, secretFile, secretInDirectory } from "@/lib/accounts/secret";
import { storeSecret } from "@/lib/accounts/store-sign-in";
import { chooseSettings, readSettings } from "@/lib/platform/settings/settings";
import { onPostgresql } from "../databases";

let dataDir = "";
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "njy-secret-"));
});
afterAll(() => rm(dataDir, { recursive: true }));

const base = readSettings({ NODE_ENV: "test" });

test("a given secret is used, and nothing is written", async () => {
  const given = "s".repeat(32);
  chooseSettings({ ...base, dataDir, authSecret: given });
  expect(await authSecret()).toBe(given);
  await expect(stat(join(dataDir, secretFile))).rejects.toThrow(/ENOENT/);
});

test("one is made in the data directory, for this user alone, and is the same after a restart", async () => {
  chooseSettings({ ...base, dataDir });
  const secret = await authSecret();
  expect(secret).toMatch(/^[\w-]{43}$/);
  const path = join(dataDir, secretFile);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect((await readFile(path, "utf8")).trim()).toBe(secret);
  expect(await secretInDirectory(dataDir)).toBe(secret);
  expect(await authSecret()).toBe(secret);
});

test("an incomplete secret, left by a kill, is replaced, for this user alone", async () => {
  const path = join(dataDir, secretFile);
  await writeFile(path, "half", { mode: 0o644 });
  expect(await secretInDirectory(dataDir)).toMatch(/^[\w-]{43}$/);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
});

onPostgresql("the secret of several instances", (context) => {
  test("is made by one of them and used by all", async () => {
    const kept = await Promise.all(["a", "b", "c"].map((one) => storeSecret(one.repeat(43))));
    expect(new Set(kept).size).toBe(1);
    chooseSettings({ ...base, dataDir, databaseUrl: context.target.url });
    expect(await authSecret()).toBe(kept[0]);
  });
});
