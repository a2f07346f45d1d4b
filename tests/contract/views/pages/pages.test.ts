import { beforeAll, describe, expect, it } from "vitest";
import { database } from "@/lib/platform/database/client";
import { minuteMs } from "@/lib/platform/time/units";
import { publishSnapshot } from "@/lib/snapshot/publish";
import { readPlace } from "@/lib/views/pages/read-place";
import { readSymptomPage } from "@/lib/views/pages/read-symptom-page";
import { incidentListQuery } from "@/lib/views/record/query";
import { readIncidentList, readIncidentPage } from "@/lib/views/record/read-incidents";
import { states } from "@/tests/states/states";
import { eachDatabase } from "../../databases";
import { countRow, incidentRow, outageRow } from "./rows";

const now = new Date("2026-11-21T15:32:00.000Z");
const ago = (minutes: number) => new Date(now.getTime() - minutes * minuteMs);

/** Reports of one cell in one minute, each by a person who is new to every zone. */
const counted = (minutesAgo: number, surface: string, model: string, symptom: string, people: number) =>
  countRow(1, ago(minutesAgo), surface, model, symptom, people);

type Row = ReturnType<typeof counted>;

/** The same by hour or day, as intake writes them. */
function rolledUp(rows: readonly Row[], stepMinutes: number): Row[] {
  const rolled = new Map<string, Row>();
  for (const row of rows) {
    const at = new Date(Math.floor(row.at.getTime() / (stepMinutes * minuteMs)) * stepMinutes * minuteMs);
    const key = [at.getTime(), row.surface, row.model, row.symptom].join();
    const people = row.cell + (rolled.get(key)?.cell ?? 0);
    rolled.set(key, { ...counted(0, row.surface, row.model, row.symptom, people), at, stepMinutes });
  }
  return [...rolled.values()];
}

const minutes = [
  counted(80, "claude-code", "opus-5", "http-529", 7),
  counted(75, "claude-code", "opus-5", "http-529", 24),
  counted(75, "claude-web", "sonnet-5", "timeout", 99),
  counted(10, "claude-code", "opus-5", "http-529", 2),
  counted(10, "claude-api", "opus-5", "http-529", 3),
];

const incident = (id: string, name: string, postedAgo: number, change: object = {}) =>
  incidentRow(
    id,
    name,
    {
      postedAt: ago(postedAgo),
      claimedAt: ago(postedAgo + 23),
      firstSeenAt: ago(postedAgo - 1),
      resolvedAt: ago(postedAgo - 60),
    },
    { models: ["opus-5"], ...change },
  );

const outage = outageRow(
  "20261121-1410",
  "cell:claude-code/opus-5",
  { onsetAt: ago(85), alarmAt: ago(82), endedAt: ago(20) },
  { people: 31, peakPeople: 24 },
);

eachDatabase("what pages read", () => {
  beforeAll(async () => {
    const data = [...minutes, ...rolledUp(minutes, 60), ...rolledUp(minutes, 1440)];
    await database().cellCount.createMany({ data });
    await database().officialIncident.createMany({
      data: [
        incident("late", "Elevated errors on Claude Opus 5", 60),
        incident("nameless", "100% of something_else", 50, { surfaces: [], models: [] }),
        incident("ancient", "Errors long ago", 600_000, { firstSeenAt: null, origin: "import" }),
        ...Array.from({ length: 31 }, (_, index) =>
          incident(`old-${index}`, `Old trouble ${index}`, 40_000 + index, {
            surfaces: ["claude-web"],
            models: [],
          }),
        ),
      ],
    });
    await database().outage.create({ data: outage });
    publishSnapshot(states.quiet);
  });

  describe("an incident's page", () => {
    it("shows the people in its scope, and the matching outage with its lag", async () => {
      const page = await readIncidentPage("late", now);
      expect(page?.timeline?.points.reduce((sum, { people }) => sum + people, 0)).toBe(33);
      expect(page?.peak?.people).toBe(24);
      expect(page?.outages.map(({ outage: { id }, lags }) => [id, lags.posted])).toEqual([[outage.id, 22]]);
      expect(page?.incident.backdatedMinutes).toBe(23);
    });

    it("counts everything if it names nothing, and then matches no outage", async () => {
      const page = await readIncidentPage("nameless", now);
      expect(page?.timeline?.points.reduce((sum, { people }) => sum + people, 0)).toBe(135);
      expect(page?.outages).toEqual([]);
    });

    it("has no chart before the first count", async () => {
      expect(await readIncidentPage("ancient", now)).toMatchObject({
        timeline: null,
        peak: null,
        outages: [],
      });
    });

    it("is null if there is no such incident", async () => {
      expect(await readIncidentPage("no-such", now)).toBeNull();
    });
  });

  describe("the list of incidents", () => {
    const list = (query: Record<string, unknown>) => readIncidentList(incidentListQuery.parse(query));

    it.each([
      [{ q: "ELEVATED errors" }, ["late"]],
      [{ q: "100%" }, ["nameless"]],
      [{ q: "d_e" }, []],
      [{ q: "%" }, ["nameless"]],
      [{ q: "_" }, ["nameless"]],
      [{ q: "\\" }, []],
      [{ model: "opus-5" }, ["late", "ancient"]],
      [{ surface: "claude-code", q: "long" }, ["ancient"]],
    ])("%j", async (query, ids) => {
      const { incidents, next } = await list(query);
      expect(incidents.map(({ id }) => id)).toEqual(ids);
      expect(next).toBeNull();
    });

    it("ignores invalid values", async () => {
      const all = await list({});
      expect(await list({ surface: "toaster", before: "no-such", q: ["a", "b"] })).toEqual(all);
    });

    it("pages through all of them once", async () => {
      const first = await list({});
      expect(first.incidents).toHaveLength(30);
      const second = await list({ before: first.next });
      const ids = [...first.incidents, ...second.incidents].map(({ id }) => id);
      expect(new Set(ids).size).toBe(34);
      expect(second.next).toBeNull();
    });
  });

  it("a surface's page has its own cells, outages, incidents and uptimes", async () => {
    const page = await readPlace({ kind: "surface", id: "claude-code" }, "7d", now);
    expect(page?.timeline).toMatchObject({ window: "7d", surface: "claude-code", model: null });
    expect(page?.cells.map(({ id }) => id)).toContain("opus-5");
    expect(page?.posts.map((post) => [post.outage.id, post.incident])).toEqual([[outage.id, "late"]]);
    expect(page?.incidents.map(({ id }) => id)).toEqual(["late"]);
    // Counts begin shortly before the outage, which takes three quarters of that time.
    expect(page?.uptimes?.people).toBeCloseTo(0.25, 3);
  });

  it("a retired model's page claims nothing without data", async () => {
    const page = await readPlace({ kind: "model", id: "opus-4-1" }, "24h", now);
    expect(page?.line).toMatchObject({ name: "Opus 4.1", level: "unknown", people: 0, official: null });
    expect(page).toMatchObject({ posts: [], incidents: [], uptimes: null });
  });

  it("a symptom's page counts each kind of zone, now and over the day", async () => {
    const page = await readSymptomPage("http-529", now);
    expect(page).toMatchObject({ people: 5, dayPeople: 36 });
    expect(page?.surfaces.map(({ id, people, dayPeople }) => [id, people, dayPeople])).toEqual([
      ["claude-api", 3, 3],
      ["claude-code", 2, 33],
    ]);
    expect(page?.models).toEqual([{ id: "opus-5", name: "Opus 5", people: 5, dayPeople: 36 }]);
    expect(page?.day).toHaveLength(48);
    expect(page?.day.reduce((sum, { people }) => sum + people, 0)).toBe(36);
  });
});
