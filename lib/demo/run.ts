import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { now, setClock } from "@/lib/platform/process/clock";
import { beDemonstration } from "@/lib/platform/process/demonstration";
import { StartProblem } from "@/lib/platform/process/start-problem";
import { readSettings } from "@/lib/platform/settings/settings";
import { minuteMs } from "@/lib/platform/time/units";
import { startServer } from "@/lib/server/launch/start-server";
import { stopOnSignal } from "@/lib/server/launch/stop-on-signal";
import { officialEvents } from "./events";
import { generateDemo } from "./generate";
import { pageWithHistory } from "./official-history";
import { demoUsage, readDemoOptions } from "./options";
import { playDay } from "./play";
import { type KeyedProgram, playPrograms } from "./play-programs";
import { demoPrograms } from "./programs";
import { showStart } from "./script";
import { reportSender } from "./send-report";
import { serveStatusPage } from "./serve-status-page";

const tell = (words: string) => console.log(`${now().toISOString().slice(11, 16)}  ${words}`);

/** The settings of people and alerts hold here too; its data, its address and its official page are its own. */
const taken = ({ ADMIN_EMAILS, SMTP_URL, MAIL_FROM, ALERTS_ALLOW_PRIVATE }: NodeJS.ProcessEnv) => ({
  ADMIN_EMAILS,
  SMTP_URL,
  MAIL_FROM,
  ALERTS_ALLOW_PRIVATE,
});

async function run(args: string[]): Promise<void> {
  const { speed, seed, minutes, port, dev } = readDemoOptions(args);
  beDemonstration();
  const start = showStart(new Date());
  const startMinute = start.getTime() / minuteMs;
  setClock(start, 1);
  const demo = generateDemo(seed, startMinute);
  const page = pageWithHistory(demo.official, now);
  const official = await serveStatusPage(page);
  const dataDir = await mkdtemp(join(tmpdir(), "not-just-you-demo-"));
  const stopping = new AbortController();
  let programs: KeyedProgram[] = [];
  const server = await startServer({
    settings: {
      ...readSettings({ NODE_ENV: "production", PORT: `${port}`, ...taken(process.env) }),
      dataDir,
      officialStatusUrl: official.url,
      trustedProxies: 1,
    },
    dev,
    // Modules that need the generated client are imported once it is there.
    prepare: async () => {
      await (await import("./fill")).fillHistory(demo.counts, demo.past, now());
      programs = await (await import("./give-keys")).giveKeys(demoPrograms);
    },
  });
  const clearAway = async () => {
    stopping.abort();
    await server.stop();
    await official.close();
    await rm(dataDir, { recursive: true, force: true });
  };
  stopOnSignal(clearAway);
  const url = `http://127.0.0.1:${server.port}`;
  console.log(
    `\n  A demonstration with generated data: ${url}\n  ${speed} times faster than life. Ctrl-C ends it.\n`,
  );
  setClock(start, speed);
  const failed = (words: string) => void (stopping.signal.aborted || tell(words));
  const untilMinute = startMinute + minutes;
  const { outage } = demo;
  const { signal } = stopping;
  void playPrograms({ url, programs, outage, seed, startMinute, untilMinute, clock: now, failed, signal });
  await playDay({
    reports: demo.coming,
    events: officialEvents(page, demo.outage),
    untilMinute,
    clock: now,
    send: reportSender(url, failed),
    tell,
    signal,
  });
  if (!stopping.signal.aborted) tell("The day is over. The page stays as it is until Ctrl-C.");
}

run(process.argv.slice(2)).catch((error: unknown) => {
  const known = error instanceof StartProblem || (error instanceof Error && error.message.startsWith("--"));
  console.error(known ? `${error.message}\n\n${demoUsage}` : error);
  process.exit(1);
});
