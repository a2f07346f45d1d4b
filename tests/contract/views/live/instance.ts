/**
 * One instance of the product without its pages: `instance.ts <data dir> <url> <report|watch> <status page>`. It runs the
 * jobs. `watch` prints the people of each status event of its own live stream. `report` sends a report whenever the test
 * writes a line.
 */
import { createInterface } from "node:readline";
import { submitReport } from "@/lib/crowd/reports/submit";
import { openDatabase } from "@/lib/platform/database/open";
import { readSettings, setSettings } from "@/lib/platform/settings/settings";
import { startJobs } from "@/lib/server/jobs/start";
import { liveStream } from "@/lib/views/live/stream";

const [dataDir = "", url = "", role = "", officialStatusUrl = ""] = process.argv.slice(2);
setSettings({
  ...readSettings({ NODE_ENV: "test" }),
  databaseUrl: url,
  dataDir,
  officialStatusUrl,
});
await openDatabase({ dataDir, url });
await startJobs();

if (role === "watch") {
  const reader = liveStream(null, { gone: new AbortController().signal, drop: () => undefined })?.getReader();
  console.log("watching");
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    const text = new TextDecoder().decode(part.value);
    const data = /^event: status\n.*\ndata: (.*)$/m.exec(text)?.[1];
    if (!data) continue;
    const { surfaces } = JSON.parse(data) as { surfaces: { id: string; people: number }[] };
    console.log(`code ${surfaces.find(({ id }) => id === "claude-code")?.people} at ${Date.now()}`);
  }
} else {
  console.log("ready");
  let sent = 0;
  for await (const _line of createInterface({ input: process.stdin })) {
    sent += 1;
    const body = { kind: "json" as const, value: { surface: "claude-code", symptom: "http-529" } };
    const outcome = await submitReport(body, { address: `198.51.100.${sent}`, source: "api" }, new Date());
    console.log(`${outcome.kind} ${sent} at ${Date.now()}`);
  }
}
