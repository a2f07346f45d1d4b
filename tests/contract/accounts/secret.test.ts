import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { authSecret, secretFile, secretInDirectory } from "@/lib/accounts/secret";
import { storeSecret } from "@/lib/accounts/store-sign-in";
import { readSettings, setSettings } from "@/lib/platform/settings/settings";
import { onPostgresql } from "../databases";

let dataDir = "";
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "njy-secret-"));
});
afterAll(() => rm(dataDir, { recursive: true }));

const base = readSettings({ NODE_ENV: "test" });

test("we use a given secret and write no file", async () => {
  const given = "s".repeat(32);
  setSettings({ ...base, dataDir, authSecret: given });
  expect(await authSecret()).toBe(given);
  await expect(stat(join(dataDir, secretFile))).rejects.toThrow(/ENOENT/);
});

test("we create a secret in the data directory, readable by this user only, and reuse it after a restart", async () => {
  setSettings({ ...base, dataDir });
  const secret = await authSecret();
  expect(secret).toMatch(/^[\w-]{43}$/);
  const path = join(dataDir, secretFile);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect((await readFile(path, "utf8")).trim()).toBe(secret);
  expect(await secretInDirectory(dataDir)).toBe(secret);
  expect(await authSecret()).toBe(secret);
});

test("we replace an incomplete secret, which a killed process left", async () => {
  const path = join(dataDir, secretFile);
  await writeFile(path, "half", { mode: 0o644 });
  expect(await secretInDirectory(dataDir)).toMatch(/^[\w-]{43}$/);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
});

onPostgresql("the secret of several instances", (context) => {
  test("is created by one and used by all", async () => {
    const secrets = await Promise.all(["a", "b", "c"].map((one) => storeSecret(one.repeat(43))));
    expect(new Set(secrets).size).toBe(1);
    setSettings({ ...base, dataDir, databaseUrl: context.target.url });
    expect(await authSecret()).toBe(secrets[0]);
  });
});
