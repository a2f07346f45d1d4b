import { beforeAll, expect, it } from "vitest";
import { readCells, readSeries, readSurfaceSeries, readSymptoms } from "@/lib/crowd/counts/read";
import { recordReports } from "@/lib/crowd/reports/store-record";
import { database } from "@/lib/platform/database/client";
import { eachDatabase } from "../../databases";
import { emptyReports, someReport } from "../reports/some-report";

const minute = 60_000;
const hour = 60 * minute;
const day = 1440 * minute;
const start = Date.parse("2026-03-03T00:00:00Z");
const symptoms = ["http-529", "timeout", "slow"];
const surfaces = ["claude-code", "claude-web", "claude-api"];

/** The reads of one snapshot. */
async function readAll(now: number) {
  const to = new Date(Math.floor(now / minute) * minute + minute);
  const window = { from: new Date(now - day), to };
  const steps = (stepMinutes: number) => {
    const step = stepMinutes * minute;
    return { from: new Date(Math.floor((now - day) / step) * step + step), to, stepMinutes };
  };
  return {
    cells: await readCells(window),
    works: await readCells({ ...window, vote: "works" }),
    series: await readSeries(steps(5)),
    ofSurface: await readSeries({ ...steps(60), surface: "claude-code" }),
    surfaces: await readSurfaceSeries(steps(15)),
    symptoms: await readSymptoms(window),
    ofModel: await readSymptoms({ ...window, model: "opus-5" }),
  };
}

/** The same without the cache, because the windows have other lengths. The additional minutes are empty. */
async function readAfresh(now: number, unlike: number) {
  const far = new Date(now + day + unlike * 60 * minute);
  const window = { from: new Date(now - day), to: far };
  const steps = (stepMinutes: number) => {
    const step = stepMinutes * minute;
    return { from: new Date(Math.floor((now - day) / step) * step + step), to: far, stepMinutes };
  };
  return {
    cells: await readCells(window),
    works: await readCells({ ...window, vote: "works" }),
    series: await readSeries(steps(5)),
    ofSurface: await readSeries({ ...steps(60), surface: "claude-code" }),
    surfaces: await readSurfaceSeries(steps(15)),
    symptoms: await readSymptoms(window),
    ofModel: await readSymptoms({ ...window, model: "opus-5" }),
  };
}

eachDatabase("cached counts", () => {
  beforeAll(emptyReports);

  it("equal those in the database while reports arrive and symptoms change", async () => {
    for (let turn = 0; turn < 90; turn += 1) {
      const at = new Date(start + turn * 17 * minute + (turn % 7) * 13_000);
      // Each reporter reports again after 17 minutes with another symptom, so the earlier count moves.
      const who = Math.floor(turn / 2);
      const given = {
        surface: surfaces[who % 3] ?? "",
        model: "opus-5",
        symptom: turn % 11 === 0 ? null : (symptoms[turn % 3] ?? null),
        vote: turn % 11 === 0 ? ("works" as const) : ("fails" as const),
      };
      await recordReports([
        await someReport(`192.0.2.${who}`, at, given),
        await someReport(`198.51.100.${turn}`, at, given),
      ]);
      const read = await readAll(at.getTime());
      // Counts that were cached before the symptom changed must not stay.
      await readAll(at.getTime() + 13 * minute);
      if (turn % 10 === 9) expect(read).toEqual(await readAfresh(at.getTime(), turn));
    }
  });

  it("are not read again", async () => {
    const now = start + 89 * 17 * minute;
    const before = await readAll(now);
    await database().$executeRaw`UPDATE cell_count SET everything = 999, by_surface = 999, cell = 999
      WHERE at BETWEEN ${new Date(now - 20 * hour)} AND ${new Date(now - 2 * hour)}`;
    expect(await readAll(now + 5_000)).toEqual(before);
    expect(await readAfresh(now, 500)).not.toEqual(before);
  });
});
