import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pollOnce } from "@/lib/official/polling/poll-once";
import { readIncident } from "@/lib/official/record/read";
import { compileScript } from "../compile-script";
import { eachOwnDatabase } from "../databases";
import { makeDataDir } from "../embedded-template";
import { elevated } from "./official-suite";
import { startTroubledPage } from "./serve-status-page";

let server: Awaited<ReturnType<typeof startTroubledPage>>;
let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "njy-import-"));
  server = await startTroubledPage();
  server.page.incidents = [];
  for (let made = 0; made < 3; made++) server.page.resolve(server.page.post(elevated), "Over.");
});
afterAll(async () => {
  await server.close();
  await rm(directory, { recursive: true });
});

/** Runs a command of lib/official. */
async function run(command: string, args: string[], env: Record<string, string> = {}) {
  const node = [await compileScript(join(process.cwd(), `lib/official/${command}.ts`)), ...args];
  const inherited = { ...process.env, DATABASE_URL: "", ...env };
  return new Promise<{ code: number; out: string; errors: string }>((resolve) => {
    execFile(process.execPath, node, { env: inherited }, (error, out, errors) =>
      resolve({ code: error ? 1 : 0, out, errors: errors.trim() }),
    );
  });
}

async function fileOf(name: string, content: string): Promise<string> {
  const path = join(directory, name);
  await writeFile(path, content);
  return path;
}

const jsonFile = () =>
  fileOf("incidents.json", JSON.stringify(server.page.respond("/api/v2/incidents.json")));
const newest = () => server.page.incidents[0]?.id ?? "";

eachOwnDatabase("npm run official:import beside a running server", (context) => {
  test("fails on the embedded database, and works on PostgreSQL", async () => {
    const { url, dataDir } = context.target;
    if (url === undefined) {
      const refused = await run("import/import", ["--file", await jsonFile()], { DATA_DIR: dataDir });
      expect(refused.code).toBe(1);
      expect(refused.errors).toMatch(
        /another Not Just You server uses.*Stop the server, run the import, and start the server again/,
      );
      expect(refused.errors.split("\n")).toHaveLength(1);
      return;
    }
    const history = await run("import/import", [], { DATABASE_URL: url, OFFICIAL_STATUS_URL: server.url });
    expect(history).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^Read 3 incidents, 3 of them new/),
    });
    const again = await run("import/import", ["--file", await jsonFile()], { DATABASE_URL: url });
    expect(again.out).toMatch(/^Read 3 incidents, 0 of them new or changed\.$/m);
    await pollOnce(server.url);
    server.page.edit(newest(), { name: "Edited" });
    await pollOnce(server.url);
    expect((await readIncident(newest()))?.changes).toMatchObject([{ field: "name", after: "Edited" }]);
  });
});

test("npm run official:import imports a file and a table into the embedded database, repeatedly", async () => {
  const { dataDir, remove } = await makeDataDir();
  const env = { DATA_DIR: dataDir };
  const table = await fileOf(
    "table.csv",
    "id,posted_at,resolved_at,impact,name,stated_start_at,stated_end_at\n" +
      `${newest()},2026-04-07 14:32,,minor,Known and whole,,\n` +
      "t1,2026-04-07 14:32,2026-04-07 15:59,critical,Errors on Claude.ai,2026-04-07 14:30,\n",
  );
  for (const [file, says] of [
    [await jsonFile(), /^Read 3 incidents, 3 of them new or changed\.$/m],
    [table, /^Read 2 incidents, 1 of them new or changed\.$/m],
    [table, /^Read 2 incidents, 0 of them new or changed\.$/m],
  ] as const)
    expect((await run("import/import", ["--file", file], env)).out).toMatch(says);
  await remove();
});

describe("Commands report an error in one line", () => {
  test.each([
    ["scope/print-scope", [], /^--file is missing/],
    ["scope/print-scope", ["--fiel", "x"], /^Unknown option '--fiel'\. Usage: npm run official:scope/],
    ["import/import", ["--file", "/nowhere.csv"], /^\/nowhere\.csv: no such file\.$/],
  ])("%s %j", async (command, args, line) => {
    const { code, out, errors } = await run(command, args);
    expect([code, out]).toEqual([1, ""]);
    expect(errors).toMatch(line);
    expect(errors.split("\n")).toHaveLength(1);
  });

  test("official:scope prints exactly one line per name", async () => {
    const csv = await fileOf(
      "names.csv",
      '\uFEFF"a",name\r\n1,"Opus 4.6, and ""Claude Code"""\r\n\r\n2,Errors\r\n',
    );
    const { out } = await run("scope/print-scope", ["--file", csv]);
    expect(out).toBe(
      '{"name":"Opus 4.6, and \\"Claude Code\\"","surfaces":["claude-code"],"models":["opus-4-6"],"many":false}\n' +
        '{"name":"Errors","surfaces":[],"models":[],"many":false}\n',
    );
  });
});
