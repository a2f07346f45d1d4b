import { Client } from "pg";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { GET as readOutages } from "@/app/api/v1/outages/route";
import { submitReport } from "@/lib/crowd/reports/submit";
import { claimLead } from "@/lib/platform/jobs/lead";
import { emptyReports } from "../../crowd/reports/some-report";
import { onPostgresql } from "../../databases";

let lastAddress = 0;
function report() {
  lastAddress += 1;
  const value = { surface: "claude-code", model: "opus-5", symptom: "http-529" };
  return submitReport(
    { kind: "json", value },
    { address: `10.9.${lastAddress}.1`, source: "api" },
    new Date(),
  );
}

onPostgresql("while a table is locked", (context) => {
  let locker: Client;
  beforeAll(async () => {
    locker = new Client({ connectionString: context.url });
    await locker.connect();
  });
  afterAll(() => locker.end());
  beforeEach(emptyReports);

  /** Runs `work` while another client holds the lock. Fails if `work` waits until the lock is released. */
  async function whileLocked<T>(table: string, work: () => Promise<T>): Promise<T> {
    await locker.query(`BEGIN; LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`);
    try {
      return await work();
    } finally {
      await locker.query("ROLLBACK");
    }
  }
  const outages = () => readOutages(new Request("http://localhost:3000/api/v1/outages?limit=5"));

  it("reads answer 503 with Retry-After, also those that get no connection, and reports are counted meanwhile", async () => {
    const { answers, outcomes, leads } = await whileLocked("outage", async () => {
      const reading = Array.from({ length: 40 }, outages);
      // All connections for reads wait now.
      await new Promise((resolve) => setTimeout(resolve, 500));
      const lead = claimLead();
      await lead.renew();
      const outcomes = await Promise.all(Array.from({ length: 20 }, report));
      const leads = lead.isLeader();
      await lead.resign();
      return { answers: await Promise.all(reading), outcomes, leads };
    });
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([503]));
    expect(new Set(answers.map(({ headers }) => headers.get("retry-after")))).toEqual(new Set(["5"]));
    expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(["counted"]));
    expect(leads).toBe(true);
    expect((await outages()).status).toBe(200);
  });

  it("reports are refused with a time to try again, and counted once afterwards", async () => {
    const refused = await whileLocked("report", report);
    expect(refused).toEqual({ kind: "unavailable", retryAfterSeconds: 5 });
    expect(await report()).toMatchObject({ kind: "counted" });
  });
});
