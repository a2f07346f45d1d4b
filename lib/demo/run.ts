import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { now, setClock } from "@/lib/platform/process/clock";
import { markAsDemonstration } from "@/lib/platform/process/demonstration";
import { StartProblem } from "@/lib/platform/process/start-problem";
import { readSettings } from "@/lib/platform/settings/settings";
import { minuteMs } from "@/lib/platform/time/units";
import { startServer } from "@/lib/server/launch/start-server";
import { stopOnSignal } from "@/lib/server/launch/stop-on-signal";
import { type GeneratedDay, generateDay, generateDemo } from "./generate";
import { pageWithHistory } from "./official-history";
import { demoUsage, readDemoOptions } from "./options";
import { playDay, reportSender } from "./play";
import { demoPrograms, type KeyedProgram, playPrograms } from "./programs";
import { dayStartOf, demoStart, minutesPerDay, officialEvents, outageOfTheDay } from "./script";
import { serveStatusPage } from "./serve-status-page";

const print = (message: string) => console.log(`${now().toISOString().slice(11, 16)}  ${message}`);

/** The demo uses these settings of the environment. It has its own data, address and status page. */
const demoSettings = ({ ADMIN_EMAILS, SMTP_URL, MAIL_FROM, ALERTS_ALLOW_PRIVATE }: NodeJS.ProcessEnv) => ({
  ADMIN_EMAILS,
  SMTP_URL,
  MAIL_FROM,
  ALERTS_ALLOW_PRIVATE,
});

async function run(args: string[]): Promise<void> {
  const { speed, seed, minutes, port, dev } = readDemoOptions(args);
  markAsDemonstration();
  const start = demoStart(new Date());
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
      ...readSettings({ NODE_ENV: "production", PORT: `${port}`, ...demoSettings(process.env) }),
      dataDir,
      officialStatusUrl: official.url,
      trustedProxies: 1,
    },
    dev,
    // These modules need the generated client, which exists only now.
    prepare: async () => {
      const { createKeys, fillHistory } = await import("./prepare");
      await fillHistory(demo.counts, demo.past, now());
      programs = await createKeys(demoPrograms);
    },
  });
  const cleanUp = async () => {
    stopping.abort();
    await server.stop();
    await official.close();
    await rm(dataDir, { recursive: true, force: true });
  };
  stopOnSignal(cleanUp);
  const url = `http://localhost:${server.port}`;
  console.log(`\n  Demo with invented data: ${url}\n  Time runs ${speed}× faster. Press Ctrl-C to stop.\n`);
  setClock(start, speed);
  const onFailure = (message: string) => void (stopping.signal.aborted || print(message));
  const untilMinute = startMinute + (minutes ?? Number.POSITIVE_INFINITY);
  const outageAt = (minute: number) => outageOfTheDay(dayStartOf(minute, startMinute));
  const { signal } = stopping;
  const playing = { url, untilMinute, clock: now, signal };
  void playPrograms({ ...playing, programs, outageAt, seed, startMinute, onFailure });
  const send = reportSender(url, onFailure);
  const play = ({ startMinute: from, reports, outage }: GeneratedDay) =>
    playDay({
      ...{ ...playing, reports, send, print },
      events: officialEvents(page, outage),
      untilMinute: Math.min(untilMinute, from + minutesPerDay),
    });
  for (let day = 0; !signal.aborted && startMinute + day * minutesPerDay < untilMinute; day += 1)
    await play(generateDay(seed, startMinute, day));
  if (!signal.aborted) print("The demo sends no more reports. Press Ctrl-C to stop the server.");
}

run(process.argv.slice(2)).catch((error: unknown) => {
  const known = error instanceof StartProblem || (error instanceof Error && error.message.startsWith("--"));
  console.error(known ? `${error.message}\n\n${demoUsage}` : error);
  process.exit(1);
});
