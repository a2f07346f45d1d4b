import { afterAll, beforeAll, expect, it } from "vitest";
import { type ServedPage, serveStatusPage } from "@/lib/demo/serve-status-page";
import { StatusPage } from "@/lib/demo/status-page";
import { type Child, startChild } from "../../child";
import { onPostgresql } from "../../databases";

const file = new URL("./instance.ts", import.meta.url);

onPostgresql("two instances on one database", (context) => {
  let official: ServedPage;
  let watching: Child;
  let reporting: Child;

  beforeAll(async () => {
    official = await serveStatusPage(new StatusPage(() => new Date()));
    const { url = "", dataDir } = context.target;
    watching = await startChild(file, [dataDir, url, "watch", official.url]);
    reporting = await startChild(file, [dataDir, url, "report", official.url]);
    await Promise.all([watching.line(/^watching$/), reporting.line(/^ready$/)]);
  });
  afterAll(async () => {
    watching.process.kill("SIGKILL");
    reporting.process.kill("SIGKILL");
    await Promise.all([watching.ended, reporting.ended, official.close()]);
  });

  it("a report to one instance appears on the other's stream", async () => {
    for (const number of [1, 2, 3]) {
      reporting.process.stdin?.write("\n");
      await reporting.line(new RegExp(`^counted ${number} `));
      expect(await watching.line(new RegExp(`^code ${number} `))).toBeTruthy();
    }
  });
});
