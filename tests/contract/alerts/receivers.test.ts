import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { webhookSamples } from "@/components/pages/docs/webhook-samples";
import { manageSubscription, secretOf } from "@/lib/alerts/subscriptions/manage";
import { database } from "@/lib/platform/database/client";
import { minuteMs } from "@/lib/platform/time/units";
import { alertsSuite } from "./alerts-suite";
import { deliveries, fanOutAndSend, subscribed } from "./subscribe-and-send";

const run = promisify(execFile);
type Sample = keyof typeof webhookSamples;
const isPython = (sample: Sample) => sample.startsWith("python");

let folder = "";
let child: ChildProcess | undefined;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "njy-receivers-"));
  await symlink(join(process.cwd(), "node_modules"), join(folder, "node_modules"));
  for (const [name, code] of Object.entries(webhookSamples))
    await writeFile(join(folder, isPython(name as Sample) ? `${name}.py` : `${name}.mts`), code);
});
afterEach(() => void child?.kill("SIGKILL"));
afterAll(() => rm(folder, { recursive: true }));

/** What this machine lacks to run a sample; empty if nothing. */
async function missing(sample: Sample): Promise<string> {
  if (!isPython(sample)) return "";
  const program = sample === "python" ? "import standardwebhooks" : "";
  const found = await run("python3", ["-c", program]).catch(() => null);
  return found ? "" : sample === "python" ? "the package standardwebhooks of Python" : "python3";
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address ? address.port : 0;
}

/** Whether a server listens on a port. */
const listens = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.on("connect", () => resolve(true)).on("error", () => resolve(false));
    socket.on("connect", () => socket.destroy());
  });

/** Starts a sample as a reader would. Returns a function that returns what it has printed so far. */
async function startSample(sample: Sample, secret: string, port: number): Promise<() => string> {
  const [program, ...parameters] = isPython(sample)
    ? ["python3", join(folder, `${sample}.py`)]
    : [process.execPath, "--import", "tsx", join(folder, `${sample}.mts`)];
  const started = spawn(program ?? "", parameters, {
    stdio: ["ignore", "pipe", "ignore"],
    env: { ...process.env, WEBHOOK_SECRET: secret, PORT: `${port}` },
  });
  child = started;
  let printed = "";
  started.stdout.on("data", (chunk: Buffer) => {
    printed += chunk.toString("utf8");
  });
  await expect.poll(() => listens(port)).toBe(true);
  return () => printed;
}

async function secretFor(id: string, userId: string): Promise<string> {
  const answer = await secretOf(id, userId);
  return answer.kind === "secret" ? answer.secret : "";
}

alertsSuite("the receivers of /docs/webhooks", () => {
  it.each(Object.keys(webhookSamples) as Sample[])(
    "%s accepts our messages and no others",
    async (sample) => {
      const lacks = await missing(sample);
      if (lacks !== "")
        return console.log(`SKIPPED: ${sample} cannot be run, as this machine lacks ${lacks}.`);
      const { id: userId } = await database().user.create({ data: { email: "ann@example.org" } });
      const port = await freePort();
      const address = `http://127.0.0.1:${port}/hook`;
      const id = await subscribed({ userId, address });
      const printed = await startSample(sample, await secretFor(id, userId), port);
      const now = new Date();
      await manageSubscription("test", id, userId, now);
      await fanOutAndSend(now);
      expect(await deliveries()).toMatchObject([{ state: "sent", outcome: "HTTP 204" }]);
      await expect.poll(printed).toMatch(/^test Test from Not Just You: your alert works http\S+\s$/);
      // It accepts a repeat, but prints it only once.
      await database().alertDelivery.updateMany({ data: { state: "waiting" } });
      await database().alertSubscription.updateMany({ data: { nextDueAt: now } });
      await fanOutAndSend(now);
      expect(await deliveries()).toMatchObject([{ state: "sent", attempts: 2 }]);
      expect(printed().trim().split("\n")).toHaveLength(1);
      // After a change, its secret still signs for a day.
      await manageSubscription("rotate", id, userId, now);
      await manageSubscription("test", id, userId, now);
      await fanOutAndSend(now);
      expect((await deliveries()).every(({ state }) => state === "sent")).toBe(true);
      // A signature by another secret, and one that is ten minutes old.
      const other = await subscribed({ userId, address });
      const old = new Date(now.getTime() - 10 * minuteMs);
      await manageSubscription("test", other, userId, now);
      await fanOutAndSend(now);
      await manageSubscription("test", id, userId, old);
      await fanOutAndSend(old);
      const refused = (await deliveries()).filter(({ outcome }) => outcome === "HTTP 400");
      expect(refused).toHaveLength(2);
      await expect.poll(() => printed().trim().split("\n").length).toBe(2);
    },
  );
});

describe("the TypeScript receivers of /docs/webhooks", () => {
  it("compile in strict mode", async () => {
    const files = ["typescript.mts", "typescriptPlain.mts"].map((name) => join(folder, name));
    const compilerOptions = {
      strict: true,
      noEmit: true,
      target: "ES2022",
      module: "nodenext",
      types: ["node"],
    };
    await writeFile(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files }));
    const compiler = join(process.cwd(), "node_modules/typescript/bin/tsc");
    const { stdout } = await run(process.execPath, [compiler, "-p", folder]).catch(
      (error: { stdout: string }) => error,
    );
    expect(stdout).toBe("");
  });
});
