import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pollOnce } from "@/lib/official/polling/poll-once";
import { readIncident } from "@/lib/official/record/read-incident";
import { eachDatabase } from "../databases";
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

/** Runs a command of lib/official as a person does. */
function run(command: string, args: string[], env: Record<string, string> = {}) {
  const node = ["--import", "tsx", `lib/official/${command}.ts`, ...args];
  const inherited = { ...process.env, DATABASE_URL: "", ...env };
  return new Promise<{ code: number; out: string; told: string }>((resolve) => {
    execFile(process.execPath, node, { env: inherited }, (error, out, told) =>
      resolve({ code: error ? 1 : 0, out, told: told.trim() }),
    );
  });
}

async function fileOf(name: string, content: string): Promise<string> {
  const path = join(directory, name);
  await writeFile(path, content);
  return path;
}

const jsonFile = () => fileOf("incidents.json", JSON.stringify(server.page.answer("/api/v2/incidents.json")));
const newest = () => server.page.incidents[0]?.id ?? "";

eachDatabase("npm run official:import beside a running server", (context) => {
  test("is refused on the embedded database, and works on PostgreSQL", async () => {
    const { url, dataDir } = context.target;
    if (url === undefined) {
      const refused = await run("import/import", ["--file", await jsonFile()], { DATA_DIR: dataDir });
      expect(refused.code).toBe(1);
      expect(refused.told).toMatch(/in use by another.*stop the server, import, and start it again/);
      expect(refused.told.split("\n")).toHaveLength(1);
      return;
    }
    const history = await run("import/import", [], { DATABASE_URL: url, OFFICIAL_STATUS_URL: server.url });
    expect(history).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^3 incidents read, 3 of them new/),
    });
    const again = await run("import/import", ["--file", await jsonFile()], { DATABASE_URL: url });
    expect(again.out).toMatch(/^3 incidents read, 0 of them new or changed\.$/m);
    await pollOnce(server.url);
    server.page.edit(newest(), { name: "Edited" });
    await pollOnce(server.url);
    expect((await readIncident(newest()))?.changes).toMatchObject([{ field: "name", after: "Edited" }]);
  });
});

test("npm run official:import takes a file and a table into the embedded database, again and again", async () => {
  const { dataDir, remove } = await makeDataDir();
  const env = { DATA_DIR: dataDir };
  const table = await fileOf(
    "table.csv",
    "id,posted_at,resolved_at,impact,name,stated_start_at,stated_end_at\n" +
      `${newest()},2026-04-07 14:32,,minor,Known and whole,,\n` +
      "t1,2026-04-07 14:32,2026-04-07 15:59,critical,Errors on Claude.ai,2026-04-07 14:30,\n",
  );
  for (const [file, says] of [
    [await jsonFile(), /^3 incidents read, 3 of them new or changed\.$/m],
    [table, /^2 incidents read, 1 of them new or changed\.$/m],
    [table, /^2 incidents read, 0 of them new or changed\.$/m],
  ] as const)
    expect((await run("import/import", ["--file", file], env)).out).toMatch(says);
  await remove();
});

describe("Commands say what is wrong in one line", () => {
  test.each([
    ["scope/print-scope", [], /^--file is missing/],
    ["scope/print-scope", ["--fiel", "x"], /^Unknown option '--fiel'\. Usage: npm run official:scope/],
    ["import/import", ["--file", "/nowhere.csv"], /^\/nowhere\.csv: there is no such file\.$/],
  ])("%s %j", async (command, args, line) => {
    const { code, out, told } = await run(command, args);
    expect([code, out]).toEqual([1, ""]);
    expect(told).toMatch(line);
    expect(told.split("\n")).toHaveLength(1);
  });

  test("official:scope prints exactly a line for each name", async () => {
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
