import { Client } from "pg";
import { expect, it, onTestFinished } from "vitest";
import { onChange } from "@/lib/platform/database/changes";
import { DatabaseUnusable } from "@/lib/platform/database/check-server";
import { isPollingForChanges } from "@/lib/platform/database/listen";
import { MigrationError } from "@/lib/platform/database/migrate";
import { openDatabase } from "@/lib/platform/database/open";
import { postgresqlSuite } from "../../databases";
import { administer, makeDatabase } from "../../postgresql-server";
import { makeMigratedDatabase } from "../../postgresql-template";
import { startSilentProxy } from "./silent-proxy";

/** Why a database is refused: one line. */
async function refusalOf(url: string): Promise<string> {
  const error = await openDatabase({ url, dataDir: "" }).then(
    async (open) => {
      await open.close();
      throw new Error("It was accepted.");
    },
    (refusal: unknown) => refusal,
  );
  expect(error instanceof DatabaseUnusable || error instanceof MigrationError).toBe(true);
  const { message } = error as Error;
  expect(message.split("\n")).toHaveLength(1);
  return message;
}

/** A database of its own, and a role that has no rights there yet. */
async function withRole(): Promise<{ url: string; admin: Client; role: string }> {
  const { name, url, drop } = await makeDatabase();
  const admin = new Client({ connectionString: url });
  await admin.connect();
  const role = `${name}_role`;
  await admin.query(`CREATE ROLE ${role} LOGIN PASSWORD 'secret'`);
  onTestFinished(async () => {
    await admin.end();
    await drop();
    await administer(`DROP ROLE ${role}`);
  });
  const own = new URL(url);
  own.username = role;
  own.password = "secret";
  return { url: own.href, admin, role };
}

postgresqlSuite("a database at the start", () => {
  it("is refused with another encoding than UTF-8, before anything is stored", async () => {
    const { url, drop } = await makeDatabase("template0 ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C'");
    onTestFinished(drop);
    expect(await refusalOf(url)).toMatch(/has the encoding LATIN1\. Create the database with UTF8/);
  });

  it("is refused with a schema in the URL or in the search path", async () => {
    const { url, admin, role } = await withRole();
    expect(await refusalOf(`${url}?schema=mine`)).toContain("?schema=… is not supported");
    await admin.query(`CREATE SCHEMA mine AUTHORIZATION ${role}; GRANT ALL ON SCHEMA public TO ${role}`);
    await admin.query(`ALTER ROLE ${role} SET search_path = mine`);
    expect(await refusalOf(url)).toContain("has mine as its current schema");
  });

  it("is refused without rights on the schema, and accepted without rights on the database", async () => {
    const { url, admin, role } = await withRole();
    expect(await refusalOf(url)).toContain("GRANT USAGE, CREATE ON SCHEMA public");
    await admin.query(`GRANT USAGE, CREATE ON SCHEMA public TO ${role}`);
    await (await openDatabase({ url, dataDir: "" })).close();
  });

  it("starts after a passing fault in a migration is over", async () => {
    const { url, admin } = await withRole();
    const { rows } = await admin.query("SELECT current_user AS name");
    const owner = new URL(url);
    owner.username = rows[0].name;
    owner.password = "";
    await admin.query("CREATE TABLE report (id int)");
    expect(await refusalOf(owner.href)).toMatch(
      /failed and was rolled back: .*report.* The next start tries it again/,
    );
    await admin.query("DROP TABLE report");
    await (await openDatabase({ url: owner.href, dataDir: "" })).close();
  });
});

postgresqlSuite("notifications between instances", () => {
  it("are replaced by polling while they do not arrive", async () => {
    const { url, drop } = await makeMigratedDatabase();
    const proxy = await startSilentProxy(url);
    const open = await openDatabase({ url: proxy.url, dataDir: "" });
    onTestFinished(async () => {
      await open.close();
      await proxy.close();
      await drop();
    });
    expect(isPollingForChanges()).toBe(true);
    const changes: string[] = [];
    onTestFinished(onChange((topic) => void changes.push(topic)));
    await expect
      .poll(() => changes)
      .toEqual(expect.arrayContaining(["counts", "official", "outages", "intake"]));
    proxy.silent = false;
    await expect.poll(isPollingForChanges).toBe(false);
  });
});
