import { expect, test } from "vitest";
import { readIncident, readOfficialNow } from "@/lib/official/record/read";
import { database } from "@/lib/platform/database/client";
import { now } from "@/lib/platform/process/clock";
import { elevated, officialSuite } from "./official-suite";
import type { TroubleKind } from "./serve-status-page";

const kinds: TroubleKind[] = [
  "cut-off",
  "half-json",
  "http-405",
  "http-500",
  "html",
  "redirect-to-html",
  "other-shape",
  "refused",
];

officialSuite("A failing status page", (official) => {
  test.each(kinds)("%s is neither up nor down", async (kind) => {
    const { page, trouble } = official.server;
    page.post({ ...elevated, components: { yyzkbfz2thpt: "major_outage" } });
    trouble.set("", kind);
    expect(await official.poll()).toBe(true);
    const never = await readOfficialNow(now());
    expect(never.word).toMatchObject({ state: "unknown", fresh: false, readAt: null, indicator: "unknown" });
    expect(never.word.trouble).toMatch(/^summary\.json: /);
    trouble.clear();
    await official.poll();
    const well = await readOfficialNow(now());
    expect(well.word).toMatchObject({ state: "major_outage", fresh: true, trouble: null });
    trouble.set("", kind);
    await official.poll();
    const still = await readOfficialNow(now());
    expect(still.word).toMatchObject({ state: "major_outage", readAt: well.word.readAt });
    expect(still.word.trouble).not.toBeNull();
    const later = await readOfficialNow(new Date(now().getTime() + 301_000));
    expect(later.word).toMatchObject({ state: "unknown", fresh: false, description: null });
    // All six components of the page.
    expect([...later.surfaces.values()]).toEqual(new Array(6).fill("unknown"));
    expect([...later.models.values()]).toEqual(["unknown"]);
  });

  test("the summary counts if only the list is unreadable, and no incident vanishes", async () => {
    const { page, trouble } = official.server;
    await official.poll();
    const id = page.post({ ...elevated, components: { yyzkbfz2thpt: "degraded_performance" } });
    trouble.set("incidents.json", "html");
    await official.poll();
    const { word, surfaces, models } = await readOfficialNow(now());
    expect(word).toMatchObject({
      state: "degraded",
      fresh: true,
      trouble: "incidents.json: sent HTML instead of JSON",
    });
    expect(word.incidents.map((incident) => incident.id)).toEqual([id]);
    expect([surfaces.get("claude-code"), surfaces.get("claude-web"), models.get("opus-5")]).toEqual([
      "degraded",
      "operational",
      "degraded",
    ]);
    trouble.set("summary.json", "half-json");
    trouble.delete("incidents.json");
    await official.poll();
    expect((await readOfficialNow(now())).word.trouble).toMatch(/^summary\.json/);
    expect((await readIncident(id))?.vanished).toBeNull();
  });

  test("the `since` of a component changes only with its state", async () => {
    const { page } = official.server;
    await official.poll();
    const rows = () => database().officialComponent.findMany({ orderBy: { id: "asc" } });
    const before = await rows();
    const id = page.post({ ...elevated, components: { yyzkbfz2thpt: "under_maintenance" } });
    await official.poll();
    const after = await rows();
    expect(after).toHaveLength(6);
    const moved = after.filter((row, at) => row.since.getTime() !== before[at]?.since.getTime());
    expect(moved.map((row) => [row.id, row.status])).toEqual([["yyzkbfz2thpt", "under_maintenance"]]);
    page.resolve(id, "Over.");
    page.components.pop();
    await official.poll();
    expect(await rows()).toHaveLength(5);
  });
});
