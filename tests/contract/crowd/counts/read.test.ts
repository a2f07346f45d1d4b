import { beforeAll, expect, it } from "vitest";
import { zoneHolds } from "@/lib/catalog/zones";
import type { CellRow } from "@/lib/crowd/counts/count";
import {
  readCells,
  readFirstCountAt,
  readSeries,
  readSteps,
  readSurfaceSeries,
  readSymptomCells,
  readSymptomSeries,
  readSymptoms,
} from "@/lib/crowd/counts/read";
import { database } from "@/lib/platform/database/client";
import { eachDatabase } from "../../databases";

const minute = 60_000;
const hour = 60 * minute;
const start = Date.parse("2026-03-03T21:17:00Z");
const minutes = 30 * 60;
const cells = [
  ["claude-code", "opus-5"],
  ["claude-code", "sonnet-5"],
  ["claude-web", "opus-5"],
] as const;

interface Row extends CellRow {
  stepMinutes: number;
  at: Date;
  vote: string;
  symptom: string;
}

/** A reproducible number from 0 to `below`, exclusive. */
const numbered = (seed: number, below: number) => Math.floor((Math.abs(Math.sin(seed) * 10_000) % 1) * below);

const minuteRows: Row[] = Array.from({ length: minutes }, (_, at) => at)
  .filter((at) => at % 3 > 0)
  .flatMap((at) =>
    cells.map(([surface, model], cell) => ({
      stepMinutes: 1,
      at: new Date(start + at * minute),
      vote: (at + cell) % 5 === 0 ? "works" : "fails",
      surface,
      model,
      symptom: (at + cell) % 5 === 0 ? "other" : (["http-529", "timeout", "other"][at % 7] ?? "slow"),
      cell: numbered(at + cell, 9),
      bySurface: numbered(at + cell + 0.1, 8),
      byModel: numbered(at + cell + 0.2, 7),
      byFamily: numbered(at + cell + 0.3, 6),
      byGroup: numbered(at + cell + 0.4, 5),
      everything: numbered(at + cell + 0.5, 4),
    })),
  );

/** The same by hour or day, as intake writes them. */
function rolledUp(stepMinutes: number): Row[] {
  const rolled = new Map<string, Row>();
  for (const row of minuteRows) {
    const at = new Date(Math.floor(row.at.getTime() / (stepMinutes * minute)) * stepMinutes * minute);
    const key = [at.getTime(), row.vote, row.surface, row.model, row.symptom].join();
    const sum = rolled.get(key);
    rolled.set(key, sum ? { ...sum, ...sumOf([sum, row]) } : { ...row, at, stepMinutes });
  }
  return [...rolled.values()];
}

function sumOf(rows: readonly Row[]) {
  const sum = { cell: 0, bySurface: 0, byModel: 0, byFamily: 0, byGroup: 0, everything: 0 };
  for (const row of rows) for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += row[key];
  return sum;
}

const within = (from: number, to: number, vote = "fails") =>
  minuteRows.filter((row) => row.at.getTime() >= from && row.at.getTime() < to && row.vote === vote);

/** Windows that begin and end at odd minutes, hours and midnight, within one hour, and an empty one. */
const windows = [
  [start, start + minutes * minute],
  [start + 13 * minute, start + 43 * minute],
  [start + 500, start + 30 * minute + 500],
  [Date.parse("2026-03-03T22:00:00Z"), Date.parse("2026-03-05T00:00:00Z")],
  [Date.parse("2026-03-04T00:00:00Z"), Date.parse("2026-03-05T00:00:00Z")],
  [Date.parse("2026-03-03T23:59:00Z"), Date.parse("2026-03-05T00:01:00Z")],
  [start - hour, start],
] as const;

eachDatabase("reads of the counts", () => {
  beforeAll(async () => {
    expect(await readFirstCountAt()).toBeNull();
    await database().cellCount.createMany({ data: [...minuteRows, ...rolledUp(60), ...rolledUp(1440)] });
  });

  it.each(windows)("cells and symptoms from %i to %i are the sums of minutes", async (from, to) => {
    const window = { from: new Date(from), to: new Date(to) };
    for (const vote of ["fails", "works"] as const) {
      const expected = cells.flatMap(([surface, model]) => {
        const rows = within(from, to, vote).filter((row) => row.surface === surface && row.model === model);
        return rows.length > 0 ? [{ surface, model, ...sumOf(rows) }] : [];
      });
      expect(await readCells({ ...window, vote })).toEqual(expected);
    }
    const bySymptom = new Map<string, number>();
    for (const row of within(from, to))
      if (row.surface === "claude-code")
        bySymptom.set(row.symptom, (bySymptom.get(row.symptom) ?? 0) + row.bySurface);
    const shares = await readSymptoms({ ...window, surface: "claude-code" });
    expect(Object.fromEntries(shares.map(({ symptom, people }) => [symptom, people]))).toEqual(
      Object.fromEntries([...bySymptom].filter(([, people]) => people > 0)),
    );
    expect(shares.map(({ people }) => people)).toEqual(
      shares.map(({ people }) => people).sort((a, b) => b - a),
    );
  });

  it.each(windows)(
    "one symptom from %i to %i, by cell and by step, is what the minutes say",
    async (from, to) => {
      const asked = { from: new Date(from), to: new Date(to), symptom: "http-529" };
      const rows = within(from, to).filter(({ symptom }) => symptom === asked.symptom);
      expect(await readSymptomCells(asked)).toEqual(
        cells.flatMap(([surface, model]) => {
          const here = rows.filter((row) => row.surface === surface && row.model === model);
          return here.length > 0 ? [{ surface, model, ...sumOf(here) }] : [];
        }),
      );
      const bySteps = new Map<number, number>();
      for (const row of rows) {
        const at = Math.floor(row.at.getTime() / (15 * minute)) * 15 * minute;
        bySteps.set(at, (bySteps.get(at) ?? 0) + row.everything);
      }
      expect(await readSymptomSeries({ ...asked, stepMinutes: 15 })).toEqual(
        [...bySteps].filter(([, people]) => people > 0).map(([at, people]) => ({ at, people })),
      );
    },
  );

  const zones = [
    { filter: {}, column: "everything", zone: { kind: "all" } },
    {
      filter: { surface: "claude-code" },
      column: "bySurface",
      zone: { kind: "surface", surface: "claude-code" },
    },
    { filter: { model: "opus-5" }, column: "byModel", zone: { kind: "model", model: "opus-5" } },
    {
      filter: { surface: "claude-code", model: "opus-5" },
      column: "cell",
      zone: { kind: "cell", surface: "claude-code", model: "opus-5" },
    },
  ] as const;

  it.each(zones)("a series of $filter sums $column", async ({ filter, column, zone }) => {
    for (const stepMinutes of [1, 5, 15, 60, 360, 1440]) {
      const step = stepMinutes * minute;
      const expected = new Map<number, { at: number; people: number; works: number }>();
      for (const row of minuteRows.filter(({ surface, model }) => zoneHolds(zone, surface, model))) {
        const at = Math.floor(row.at.getTime() / step) * step;
        const point = expected.get(at) ?? { at, people: 0, works: 0 };
        point[row.vote === "works" ? "works" : "people"] += row[column];
        expected.set(at, point);
      }
      const window = { from: new Date(start), to: new Date(start + minutes * minute) };
      expect(await readSeries({ ...window, stepMinutes, ...filter })).toEqual([...expected.values()]);
    }
  });

  it("read each surface by 15 minutes", async () => {
    const to = start + minutes * minute;
    const from = to - 24 * hour;
    const expected: Record<string, number> = {};
    for (const row of within(from, to)) {
      const key = `${Math.floor(row.at.getTime() / (15 * minute)) * 15 * minute} ${row.surface}`;
      expected[key] = (expected[key] ?? 0) + row.bySurface;
    }
    const rows = await readSurfaceSeries({ from: new Date(from), to: new Date(to), stepMinutes: 15 });
    expect(Object.fromEntries(rows.map(({ at, surface, people }) => [`${at} ${surface}`, people]))).toEqual(
      Object.fromEntries(Object.entries(expected).filter(([, people]) => people > 0)),
    );
  });

  it("read each cell by hour, and the first minute with a count", async () => {
    const from = Date.parse("2026-03-03T22:00:00Z");
    const to = Date.parse("2026-03-04T04:00:00Z");
    const rows = await readSteps({ from: new Date(from), to: new Date(to), stepMinutes: 60 });
    expect(rows).toHaveLength(6 * cells.length);
    for (const { at, surface, model, ...sums } of rows)
      expect(sums).toEqual(
        sumOf(within(at, at + hour).filter((row) => row.surface === surface && row.model === model)),
      );
    expect(await readFirstCountAt()).toBe(start + minute);
  });
});
