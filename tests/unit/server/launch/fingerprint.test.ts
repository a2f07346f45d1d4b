import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { fingerprint } from "@/lib/server/launch/build";

it("changes with the sources of the build, and with nothing else", async () => {
  const root = await mkdtemp(join(tmpdir(), "njy-test-"));
  onTestFinished(() => rm(root, { recursive: true }));
  const write = async (path: string, text: string) => {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  };
  await write("app/page.tsx", "one");
  await write("lib/a/b.ts", "two");
  const before = await fingerprint(root);

  await write("tests/a.test.ts", "other");
  await write("README.md", "other");
  await write(".data/postgres/PG_VERSION", "18");
  await write("lib/platform/database/generated/client.ts", "other");
  expect(await fingerprint(root)).toBe(before);

  const seen = [before];
  const changed = async () => {
    const now = await fingerprint(root);
    expect(seen).not.toContain(now);
    seen.push(now);
  };
  await write("app/page.tsx", "ONE");
  await changed();
  await rename(join(root, "lib/a/b.ts"), join(root, "lib/a/c.ts"));
  await changed();
  await write("package-lock.json", "{}");
  await changed();
  await rm(join(root, "app/page.tsx"));
  await changed();
});
