import { Statuspage as ApiClient } from "statuspage.io";
import { Statuspage, StatuspageUpdates } from "statuspage.js";
import { beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import { pollOnce } from "@/lib/official/polling/poll-once";
import { readIncident } from "@/lib/official/record/read";
import { database } from "@/lib/platform/database/client";
import { setClock } from "@/lib/platform/process/clock";
import { rebuildSnapshot } from "@/lib/server/jobs/publish-snapshot";
import { statuspageFeed, statuspageIncident } from "@/tests/states/statuspage-feed";
import { at } from "@/tests/states/usual-day";
import { eachDatabase } from "../../databases";
import { incidentRow, outageRow } from "../outputs/rows";
import { paths, proxyTo, serveStatuspage } from "./serve";

const openId = "20261121-1510";
const oldestId = "20260901-1000";
const openForLong = "20260815-0900";

/** Publishes a snapshot of the database at this time. */
async function show(time: Date): Promise<void> {
  setClock(time, 1);
  await rebuildSnapshot(time);
}

eachDatabase("the Statuspage-shaped API", () => {
  let origin: string;

  const get = async (path: string, headers: Record<string, string> = {}) => {
    const answer = await fetch(`${origin}/api/v2/${path}`, { headers });
    return { answer, body: answer.status === 304 ? null : ((await answer.json()) as unknown) };
  };

  beforeAll(async () => {
    await database().outage.createMany({
      data: [
        outageRow(openId, "cell:claude-code/opus-5", { phase: "active", endedAt: null }),
        ...Array.from({ length: 54 }, (_, index) =>
          outageRow(`202610${10 + (index % 20)}-101${Math.floor(index / 20)}`, "model:sonnet-5"),
        ),
        outageRow(oldestId, "surface:claude-web"),
        outageRow(openForLong, "surface:claude-cowork", { tier: "signal", phase: "active", endedAt: null }),
      ],
    });
    await database().officialReading.create({
      data: {
        at,
        outcome: "read",
        indicator: "major",
        description: "Partial System Outage",
        pageUpdatedAt: at,
      },
    });
    await database().officialIncident.create({
      data: incidentRow("late", "Errors on <b>Opus 5</b>", new Date("2026-11-21T15:24:00Z")),
    });
    await show(at);
    const served = await serveStatuspage();
    origin = served.url;
    return () => served.close();
  });

  it.each(paths)("%s has the feed's fields, types and values", async (path) => {
    const { body } = await get(path.replace("/api/v2/", ""));
    const shape = Object.entries(statuspageFeed).find(([name]) => `/api/v2/${name}.json` === path)?.[1];
    expect(shape?.safeParse(body).error?.issues).toBeUndefined();
  });

  it("lists the newest 50 outages and all open ones", async () => {
    const { incidents } = statuspageFeed.incidents.parse((await get("incidents.json")).body);
    expect(incidents).toHaveLength(51);
    expect(incidents[0]?.id).toBe(openId);
    const open = statuspageFeed["incidents/unresolved"].parse((await get("incidents/unresolved.json")).body);
    expect(open.incidents.map(({ id }) => id)).toEqual([openId, openForLong]);
  });

  it("shows one outage with the official post about it, also one that is too old for the list", async () => {
    const { incident } = statuspageIncident.parse((await get(`incidents/${openId}.json`)).body);
    expect(incident.incident_updates.map(({ status }) => status)).toEqual([
      "identified",
      "identified",
      "investigating",
    ]);
    expect(incident.incident_updates[0]?.body).toMatch(
      /^Acknowledged: the status page posted “Errors on Opus 5” at 2026-11-21 15:24 UTC, 14 min after/,
    );
    const old = statuspageIncident.parse((await get(`incidents/${oldestId}.json`)).body);
    expect(old.incident).toMatchObject({ id: oldestId, status: "resolved" });
  });

  it.each([
    "incidents/20200101-0000.json",
    "incidents/nothing.json",
    "incidents/a%00b.json",
    `incidents/${openId}`,
  ])("%s is not found, with a JSON body", async (path) => {
    const { answer, body } = await get(path);
    expect([answer.status, body]).toEqual([404, { error: "Not found" }]);
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
  });

  it.each(paths)("%s allows any origin, and is not sent again", async (path) => {
    const first = await get(path.replace("/api/v2/", ""));
    expect(first.answer.headers.get("access-control-allow-origin")).toBe("*");
    const tag = first.answer.headers.get("etag") ?? "";
    expect((await get(path.replace("/api/v2/", ""), { "if-none-match": tag })).answer.status).toBe(304);
  });

  describe("read by statuspage.io, with its option for our URL", () => {
    const client = new ApiClient("notjustyou");
    beforeAll(() => client.setApiUrl(origin));

    it("returns status, summary and components", async () => {
      expect((await client.api.getStatus()).status.indicator).toBe("major");
      const summary = await client.api.getSummary();
      expect(summary.incidents.map(({ id }) => id)).toEqual([openId, openForLong]);
      const { components } = await client.api.getComponents();
      const of = (name: string) => components.find((component) => component.name === name)?.status;
      expect([of("Claude Code"), of("Opus 5"), of("Cowork")]).toEqual([
        "partial_outage",
        "partial_outage",
        "degraded_performance",
      ]);
    });

    it("returns incidents and no maintenances", async () => {
      expect((await client.api.incidents.getAll()).incidents).toHaveLength(51);
      const { incidents } = await client.api.incidents.getUnresolved();
      expect(incidents[0]).toMatchObject({ impact: "major", status: "identified" });
      const { scheduledMaintenances } = client.api;
      for (const ask of ["getAll", "getActive", "getUpcoming"] as const)
        expect((await scheduledMaintenances[ask]()).scheduled_maintenances).toEqual([]);
    });
  });

  describe("read by statuspage.js through a proxy on loopback, because it only supports Statuspage's host", () => {
    const id = "notjustyou";
    beforeAll(async () => {
      const proxy = await proxyTo(origin, `${id}.statuspage.io`);
      vi.stubEnv("https_proxy", proxy.url);
      vi.stubEnv("no_proxy", "");
      return async () => {
        vi.unstubAllEnvs();
        await proxy.close();
      };
    });

    it("returns every response, with times as dates", async () => {
      const client = new Statuspage(id);
      expect((await client.status()).status.indicator).toBe("major");
      const { components = [], incidents = [], page } = await client.summary();
      expect(page.updated_at).toEqual(at);
      const group = components.find((component) => component.group);
      expect(group?.components?.map((one) => components.find((row) => row.id === one)?.name)).toContain(
        "Claude Code",
      );
      expect(incidents[0]?.created_at).toEqual(new Date("2026-11-21T15:10:00Z"));
      expect((await client.components()).components).toEqual(components);
      expect((await client.unresolvedIncidents()).incidents).toEqual(incidents);
      expect((await client.allIncidents()).incidents).toHaveLength(51);
      for (const ask of ["all", "active", "upcoming"] as const)
        expect((await client[`${ask}ScheduledMaintenances`]()).scheduled_maintenances).toEqual([]);
    });

    it("sees a new update once", async () => {
      const client = new StatuspageUpdates(id, 3_600_000);
      onTestFinished(() => void client.stop());
      const told: string[] = [];
      client.on("incident_update", (incident) => told.push(`${incident.id} ${incident.status}`));
      await vi.waitFor(() => expect(client.curr).toBeDefined(), 60_000);
      await client.start();
      client.stop();
      expect(told).toEqual([]);

      const later = new Date("2026-11-21T15:50:00.000Z");
      await database().outage.update({
        where: { id: openId },
        data: { phase: "subsiding", changedAt: later },
      });
      await show(later);
      await client.start();
      client.stop();
      await client.start();
      expect(told).toEqual([`${openId} monitoring`]);
    });
  });

  it("works with our own status page client, which reads our alarms as posts", async () => {
    const { failure } = await pollOnce(origin);
    expect(failure).toBeNull();
    expect(await readIncident(openId)).toMatchObject({
      impact: "major",
      posted: "2026-11-21T15:10:00.000Z",
      claimed: "2026-11-21T15:06:00.000Z",
      surfaces: ["claude-code"],
      models: ["opus-5"],
    });
    await database().officialIncident.deleteMany({ where: { id: { not: "late" } } });
  });

  it("keeps the last outages if it cannot read new ones, and then says that the status is unknown", async () => {
    const now = new Date("2026-11-21T15:52:00.000Z");
    await show(now);
    await database().$executeRawUnsafe(`ALTER TABLE outage RENAME TO outage_away`);
    onTestFinished(
      async () => void (await database().$executeRawUnsafe(`ALTER TABLE outage_away RENAME TO outage`)),
    );
    expect(statuspageFeed.summary.parse((await get("summary.json")).body).incidents).toHaveLength(2);
    setClock(new Date(now.getTime() + 600_000), 1);
    const { page, status, components, incidents } = statuspageFeed.summary.parse(
      (await get("summary.json")).body,
    );
    expect([page.updated_at, incidents.length]).toEqual([now.toISOString(), 2]);
    expect(status.indicator).toBe("minor");
    expect(status.description).toMatch(/^Unknown: we have had no new data since 2026-11-21 15:52 UTC\./);
    expect(new Set(components.map((component) => component.status))).toEqual(new Set(["under_maintenance"]));
  });
});
