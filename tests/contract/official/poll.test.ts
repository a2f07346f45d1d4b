import { expect, test } from "vitest";
import { pollOnce } from "@/lib/official/polling/poll-once";
import { listIncidents, readIncident, readOfficialNow } from "@/lib/official/record/read";
import { database } from "@/lib/platform/database/client";
import { now } from "@/lib/platform/process/clock";
import { elevated, officialSuite } from "./official-suite";
import { capturedHere, startTroubledPage } from "./serve-status-page";

officialSuite("The official record", (official) => {
  const changesOf = async (id: string) =>
    (await readIncident(id))?.changes.map(({ field, before, after }) => [field, before, after]);

  test.skipIf(!capturedHere)(
    "keeps the four times of real incidents apart (skipped without ../shared/data)",
    async () => {
      await official.poll();
      expect(await readIncident("124yr07585k9")).toMatchObject({
        posted: "2026-04-07T14:55:10.103Z",
        claimed: "2026-04-07T14:32:10.000Z",
        componentRed: "2026-04-07T14:55:10.103Z",
        resolved: "2026-04-07T15:59:16.060Z",
        firstSeen: null,
        backdatedMinutes: 23,
        surfaces: ["claude-code", "claude-web", "claude-mobile", "claude-desktop", "claude-console"],
        updates: [
          { status: "identified", displayed: "2026-04-07T14:32:10.000Z" },
          {},
          { status: "resolved" },
        ],
      });
      // The API and Claude for Government stayed operational, although they are linked.
      expect(await readIncident("6jd2m42f8mld")).toMatchObject({
        surfaces: ["claude-code", "claude-web", "claude-cowork"],
        posted: "2026-04-13T15:40:43.659Z",
        backdatedMinutes: 0,
      });
      expect(await readIncident("9g6qpr72ttbr")).toMatchObject({
        models: ["opus-4-5", "sonnet-4-5", "sonnet-4"],
        many: true,
      });
      expect(await listIncidents({ limit: 100 })).toHaveLength(7);
      expect((await listIncidents({ limit: 3, before: "vfjv5x6qkd4j" }))?.map(({ id }) => id)).toEqual([
        "0ghc53zpsfmt",
        "9g6qpr72ttbr",
        "k6gkm2b8cjk9",
      ]);
      expect(await listIncidents({ limit: 3, before: "none" })).toBeUndefined();
      expect(
        (await listIncidents({ limit: 9, surface: "claude-cowork", from: new Date("2026-04-08") }))?.length,
      ).toBe(2);
      expect(
        await listIncidents({ limit: 9, model: "sonnet-4", to: new Date("2025-12-14T21:31:42.646Z") }),
      ).toEqual([]);
    },
  );

  test("requests pages conditionally, and announces only changes", async () => {
    expect(await official.poll()).toBe(true);
    expect(await official.poll()).toBe(false);
    expect(official.server.requests.slice(2).sort()).toEqual([
      "/api/v2/incidents.json 304",
      "/api/v2/summary.json 304",
    ]);
    const readings = await database().officialReading.findMany({ orderBy: { id: "asc" } });
    expect(readings.map(({ outcome, indicator }) => [outcome, indicator])).toEqual([
      ["read", "none"],
      ["unchanged", "none"],
    ]);
    official.forget();
    expect(await official.poll()).toBe(false);
  });

  test("sets first seen only for incidents that appeared after the first reading", async () => {
    const there = official.server.page.post(elevated);
    await official.poll();
    const appeared = official.server.page.post({ ...elevated, startedAt: new Date("2026-01-01T00:00:00Z") });
    await official.poll();
    official.server.page.update(there, { body: "We have found the cause.", status: "identified" });
    await official.poll();
    const [first, second] = [await readIncident(there), await readIncident(appeared)];
    expect(first).toMatchObject({ firstSeen: null, lastUnseen: null });
    expect(first?.updates.map((update) => update.firstSeen === null)).toEqual([true, false]);
    const readings = await database().officialReading.findMany({ orderBy: { id: "asc" } });
    expect(second).toMatchObject({
      lastUnseen: readings[0]?.at.toISOString(),
      claimed: "2026-01-01T00:00:00.000Z",
    });
    expect(second?.backdatedMinutes).toBeGreaterThan(1000);
    expect(Date.parse(second?.firstSeen ?? "")).toBeGreaterThanOrEqual(Date.parse(second?.posted ?? ""));
  });

  test("stores the old and the new value of an edit once", async () => {
    const id = official.server.page.post(elevated);
    const incident = structuredClone(official.server.page.incidents[0]);
    await official.poll();
    const update = incident?.incident_updates[0];
    official.server.page.edit(id, {
      name: "Elevated errors on Sonnet 5",
      started_at: "2026-02-03T04:05:06.000Z",
      incident_updates: [{ ...update, body: "Never mind." }],
    });
    expect(await official.poll()).toBe(true);
    expect(await official.poll()).toBe(false);
    expect(await changesOf(id)).toEqual([
      ["name", elevated.name, "Elevated errors on Sonnet 5"],
      ["started_at", incident?.started_at, "2026-02-03T04:05:06.000Z"],
      ["update.body", "We are investigating.", "Never mind."],
    ]);
    expect(await readIncident(id)).toMatchObject({
      models: ["sonnet-5"],
      updates: [{ body: "Never mind." }],
    });
  });

  test("keeps posted and component red after the page deletes its first post", async () => {
    const id = official.server.page.post({ ...elevated, components: { yyzkbfz2thpt: "partial_outage" } });
    await official.poll();
    official.server.page.update(id, { body: "Fixed.", components: { yyzkbfz2thpt: "operational" } });
    const before = await readIncident(id);
    const [incident] = official.server.page.incidents;
    const [last, first] = incident?.incident_updates ?? [];
    official.server.page.edit(id, { incident_updates: [last] });
    await official.poll();
    const after = await readIncident(id);
    expect(after?.posted).toBe(before?.posted);
    expect(after?.componentRed).toBe(before?.componentRed);
    expect(after?.componentRed).not.toBeNull();
    expect(after?.updates.map(({ vanished }) => vanished === null)).toEqual([false, true]);
    expect(after?.changes.map(({ field, update }) => [field, update])).toContainEqual([
      "update.vanished",
      first?.id,
    ]);
    official.server.page.edit(id, { incident_updates: [last, first] });
    await official.poll();
    expect((await readIncident(id))?.updates.every(({ vanished }) => vanished === null)).toBe(true);
  });

  test("keeps and marks a vanished incident, which is no longer open and can return", async () => {
    const id = official.server.page.post(elevated);
    await official.poll();
    const [incident] = official.server.page.incidents;
    official.server.page.remove(id);
    await official.poll();
    const gone = await readIncident(id);
    expect(gone?.vanished).not.toBeNull();
    expect(await changesOf(id)).toEqual([["vanished", null, gone?.vanished]]);
    expect((await readOfficialNow(now())).word.incidents).toEqual([]);
    await official.poll();
    expect(await changesOf(id)).toHaveLength(1);
    if (incident) official.server.page.incidents.unshift(incident);
    official.server.page.edit(id, {});
    await official.poll();
    expect((await readIncident(id))?.vanished).toBeNull();
    expect(await changesOf(id)).toEqual([
      ["vanished", null, gone?.vanished],
      ["vanished", gone?.vanished, null],
    ]);
  });

  test("ignores an older copy of the page", async () => {
    await official.poll();
    const old = structuredClone(official.server.page.incidents);
    const id = official.server.page.post(elevated);
    await official.poll();
    official.server.page.update(id, { body: "Found.", status: "identified" });
    await official.poll();
    const older = await startTroubledPage(() => new Date(0));
    older.page.incidents = [
      { ...official.server.page.incidents[0], ...{ updated_at: "2026-01-01T00:00:00Z", name: "Old" } },
      ...old,
    ] as never;
    await pollOnce(older.url);
    older.page.incidents = old;
    await pollOnce(older.url);
    await older.close();
    expect(await readIncident(id)).toMatchObject({ name: elevated.name, vanished: null });
  });

  test("requests an open incident that is too old for the list by its ID", async () => {
    const open = official.server.page.post(elevated);
    await official.poll();
    for (let more = 0; more < 55; more++) {
      const id = official.server.page.post({ ...elevated, name: `Elevated errors, number ${more}` });
      official.server.page.resolve(id, "Resolved.");
    }
    await official.poll();
    expect(await readIncident(open)).toMatchObject({ vanished: null, resolved: null });
    official.server.page.resolve(open, "Resolved at last.");
    await official.poll();
    expect(await readIncident(open)).toMatchObject({ vanished: null, status: "resolved" });
    expect(official.server.requests.filter((line) => line.includes(open))).toEqual([
      `/api/v2/incidents/${open}.json 200`,
    ]);
  });

  test("an open incident is never operational, even if the page is green", async () => {
    const id = official.server.page.post({ ...elevated, impact: "none" });
    await official.poll();
    expect((await readOfficialNow(now())).word).toMatchObject({
      state: "degraded",
      indicator: "none",
      description: "All Systems Operational",
      incidents: [{ id }],
    });
    official.server.page.resolve(id, "Over.");
    await official.poll();
    expect((await readOfficialNow(now())).word).toMatchObject({ state: "operational", incidents: [] });
  });
});
