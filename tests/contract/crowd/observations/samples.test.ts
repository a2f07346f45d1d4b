import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { promisify } from "node:util";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { POST as observe } from "@/app/api/v1/observations/route";
import { curlSample, pythonSample, typescriptSample } from "@/components/pages/programs/send-samples";
import { database } from "@/lib/platform/database/client";
import { setClock } from "@/lib/platform/process/clock";
import { createHttpServer, listen } from "@/lib/server/launch/http-server";
import { eachDatabase } from "../../databases";
import { type Program, programs, resetPrograms } from "./programs";

const run = promisify(execFile);
const patience = { timeout: 60_000 };

/** Whether this machine has a command. */
const has = (command: string) =>
  run(command, ["--version"]).then(
    () => true,
    () => false,
  );
const hasPython = await has("python3");
const hasCurl = await has("curl");
const orSkipped = (name: string, there: boolean) =>
  there ? name : `${name}: SKIPPED, because this machine lacks the command`;

eachDatabase("the code samples of the page send observations", () => {
  let program: Program;
  let origin: string;
  let close: () => Promise<void>;
  let folder: string;
  beforeAll(async () => {
    const http = createHttpServer(() => async (request, response) => {
      const headers = new Headers();
      for (const [name, value] of Object.entries(request.headers)) headers.set(name, String(value));
      const body = { body: Readable.toWeb(request) as ReadableStream, duplex: "half" as const };
      const answer = await observe(
        new Request(new URL(request.url ?? "/", "http://localhost"), { method: "POST", headers, ...body }),
      );
      response.writeHead(answer.status, Object.fromEntries(answer.headers));
      response.end(Buffer.from(await answer.arrayBuffer()));
    });
    origin = `http://127.0.0.1:${await listen(http.server, 0)}`;
    close = () => http.drain();
    folder = await mkdtemp(join(tmpdir(), "njy-samples-"));
  });
  afterAll(async () => {
    await close();
    await rm(folder, { recursive: true });
  });
  beforeEach(async () => {
    // The samples use the time of this machine.
    setClock(new Date(), 1);
    await resetPrograms();
    [program] = (await programs(1)) as [Program];
  });

  const runIn = (command: string, args: string[]) =>
    run(command, args, { ...patience, env: { ...process.env, NOT_JUST_YOU_KEY: program.key } });
  /** The stored calls of the key, by outcome. */
  const kept = async () => {
    const rows = await database().observation.findMany({ where: { keyId: program.keyId } });
    const sums: Record<string, number> = {};
    for (const { outcome, calls } of rows) sums[outcome] = (sums[outcome] ?? 0) + Number(calls);
    return sums;
  };
  const sent = { ok: 2, "http-529": 1, "http-500": 1, timeout: 1 };

  test("in TypeScript, without compiler errors", async () => {
    const [alone, file] = [join(folder, "alone.mts"), join(folder, "used.mts")];
    // The test decides when the minute is over.
    const clock = `
let minute: () => Promise<unknown> = async () => undefined;
const setInterval = (each: typeof minute, ms: number) => ({ unref: () => [ms, (minute = each)] });`;
    const use = `
from = new Date(Date.now() - 60_000);
for (const status of [200, 529, 500, 0, 400, 200]) count(status);
await minute();`;
    const sample = typescriptSample(origin);
    expect(sample.split("\n")).toHaveLength(10);
    await writeFile(alone, `${sample}\n`);
    await writeFile(file, `${clock}\n${sample}\n${use}\n`);
    const { stdout, stderr } = await runIn(process.execPath, ["--import", "tsx", file]);
    expect([stdout, stderr]).toEqual(["", ""]);
    expect(await kept()).toEqual(sent);
    await program.revoke();
    const refused = await runIn(process.execPath, ["--import", "tsx", file]);
    expect(refused.stderr).toContain("unknown or revoked");
    const compilerOptions = {
      strict: true,
      noEmit: true,
      target: "ES2022",
      module: "nodenext",
      types: ["node"],
      typeRoots: [join(process.cwd(), "node_modules/@types")],
    };
    await writeFile(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: [alone, file] }));
    const checked = await runIn(process.execPath, ["node_modules/typescript/bin/tsc", "-p", folder]).catch(
      (error: { stdout: string }) => error,
    );
    expect(checked.stdout).toBe("");
  });

  test.skipIf(!hasPython)(orSkipped("in Python", hasPython), async () => {
    const file = join(folder, "sample.py");
    const use = `
since = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(time.time() - 60))
for status in [200, 529, 500, 0, 400, 200]:
    calls[status] += 1
send()`;
    await writeFile(file, `${pythonSample(origin)}\n${use}\n`);
    const { stdout, stderr } = await runIn("python3", ["-W", "error", file]);
    expect([stdout, stderr]).toEqual(["", ""]);
    expect(await kept()).toEqual(sent);
  });

  test.skipIf(!hasCurl)(orSkipped("from a terminal", hasCurl), async () => {
    const { stdout } = await runIn("sh", ["-c", curlSample(origin)]);
    expect(JSON.parse(stdout)).toMatchObject({ observations: [{ ok: 400, failed: 12 }], counted: true });
    expect(await kept()).toEqual({ ok: 400, "http-529": 12 });
  });
});
