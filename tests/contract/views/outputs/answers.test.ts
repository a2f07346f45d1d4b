import { beforeAll, expect, it } from "vitest";
import type { z } from "zod";
import { GET as catalog } from "@/app/api/v1/catalog/route";
import { GET as gap } from "@/app/api/v1/gap/route";
import { GET as heatmap } from "@/app/api/v1/heatmap/route";
import { GET as incident } from "@/app/api/v1/incidents/[id]/route";
import { GET as incidents } from "@/app/api/v1/incidents/route";
import { GET as outage } from "@/app/api/v1/outages/[id]/route";
import { GET as outages } from "@/app/api/v1/outages/route";
import { POST as report } from "@/app/api/v1/reports/route";
import { GET as status } from "@/app/api/v1/status/route";
import { GET as timeline } from "@/app/api/v1/timeline/route";
import { catalogSchema } from "@/lib/catalog/catalog-schema";
import { incidentListSchema, incidentRecordSchema } from "@/lib/official/record/incident-schema";
import { database } from "@/lib/platform/database/client";
import { problemSchema } from "@/lib/platform/http/response-schemas";
import { setClock } from "@/lib/platform/process/clock";
import { healthSchema, readHealth } from "@/lib/server/health/health";
import { publishSnapshot } from "@/lib/snapshot/publish";
import { gapLedgerSchema } from "@/lib/views/api/gap-response";
import { outageListSchema, outageRecordSchema } from "@/lib/views/api/record-schemas";
import { reportResponseSchema } from "@/lib/views/api/report-response";
import { heatmapSchema, statusSchema, timelineSchema } from "@/lib/views/api/status-response";
import { type StateName, states } from "@/tests/states/states";
import { at } from "@/tests/states/usual-day";
import { eachDatabase } from "../../databases";
import { incidentRow, outageRow } from "./rows";

const host = "http://localhost:3000";
const asked = (path: string) => new Request(host + path);
const withId = (id: string) => ({ params: Promise.resolve({ id }) });
const sent = (body: unknown) =>
  report(
    new Request(`${host}/api/v1/reports`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    }),
  );

/** The body. It must match the schema, without undocumented fields. */
async function told<T extends z.ZodType>(answer: Response, schema: T, wanted = 200): Promise<z.infer<T>> {
  const body: unknown = await answer.json();
  expect([answer.status, body]).toEqual([wanted, expect.anything()]);
  const parsed = schema.parse(body);
  expect(parsed).toEqual(body);
  return parsed;
}

const openId = "20261121-1510";

eachDatabase("what the API answers", () => {
  beforeAll(async () => {
    setClock(at, 1);
    await database().outage.createMany({
      data: [
        outageRow(openId, "cell:claude-code/opus-5", { phase: "active", endedAt: null }),
        outageRow("20261120-2149", "model:sonnet-5"),
      ],
    });
    await database().officialIncident.create({
      data: {
        ...incidentRow("late", "Elevated errors", new Date("2026-11-21T15:22:00Z")),
        updates: {
          create: {
            id: "u1",
            status: "investigating",
            body: "We are looking.",
            createdAt: new Date("2026-11-21T15:22:00Z"),
            components: [
              { component: "c", name: "Claude Code", before: "operational", after: "major_outage" },
            ],
          },
        },
      },
    });
  });

  it.each(Object.keys(states) as StateName[])(
    "status, heatmap and timeline match the schema: %s",
    async (name) => {
      publishSnapshot(states[name]);
      await told(await status(asked("/api/v1/status")), statusSchema);
      for (const window of ["30m", "2h", "24h"])
        await told(await heatmap(asked(`/api/v1/heatmap?window=${window}`)), heatmapSchema);
      for (const query of ["", "?window=7d&surface=claude-code", "?window=90d&model=opus-5"])
        await told(await timeline(asked(`/api/v1/timeline${query}`)), timelineSchema);
    },
  );

  it("records match the schema", async () => {
    const list = await told(await outages(asked("/api/v1/outages?limit=1")), outageListSchema);
    expect(list).toMatchObject({ outages: [{ id: openId, incidents: [{ id: "late" }] }], next: openId });
    await told(await outage(asked(""), withId(openId)), outageRecordSchema);
    await told(await incidents(asked("/api/v1/incidents")), incidentListSchema);
    const record = await told(await incident(asked(""), withId("late")), incidentRecordSchema);
    expect(record.updates).toHaveLength(1);
  });

  it("the gap, the catalog and health match the schema", async () => {
    for (const window of ["30d", "90d", "365d"])
      await told(await gap(asked(`/api/v1/gap?window=${window}`)), gapLedgerSchema);
    await told(await catalog(asked("/api/v1/catalog")), catalogSchema);
    const health = await readHealth(at);
    expect(healthSchema.parse(health)).toEqual(health);
  });

  it("responses to reports match the schema", async () => {
    const failing = { surface: "claude-code", model: "opus-5", symptom: "http-529" };
    await told(await sent(failing), reportResponseSchema, 201);
    await told(await sent(failing), reportResponseSchema);
    await told(await sent({ surface: "claude-web", works: true }), reportResponseSchema, 201);
    await told(await sent({ text: "API Error: 529 Overloaded" }), reportResponseSchema, 201);
  });

  it.each([
    ["a query that is not understood", 400, () => heatmap(asked("/api/v1/heatmap?window=1y"))],
    ["an id that there is none with", 404, () => outage(asked(""), withId("20200101-0000"))],
    ["a report that is not understood", 400, () => sent({ surface: "toaster" })],
    ["a body that is too long", 413, () => sent({ text: "x".repeat(9000) })],
  ])("problems match the schema: %s", async (_, wanted, ask) => {
    await told(await ask(), problemSchema, wanted);
  });
});
