import { describe, expect, it } from "vitest";
import { models } from "@/lib/catalog/models";
import { surfaces } from "@/lib/catalog/surfaces";
import { cellsChosen, cellsHold, zoneHolds, zonesOverlap, zoneWithin } from "@/lib/catalog/zones";
import { zonePlan } from "@/lib/outages/detection/zone-plan";

const cells = surfaces.flatMap(({ id: surface }) => models.map(({ id: model }) => ({ surface, model })));
/** Zones of every kind: all that are not cells, and every seventh cell. */
const some = zonePlan().zones.filter(({ index, kind }) => index % 7 === 0 || kind !== "cell");

describe("the cells of a zone", () => {
  it("decide whether two zones overlap, and whether one contains the other", () => {
    const held = new Map(
      some.map(({ zone, key }) => [
        key,
        new Set(cells.flatMap(({ surface, model }, at) => (zoneHolds(zone, surface, model) ? [at] : []))),
      ]),
    );
    const cellsAt = (key: string) => held.get(key) ?? new Set<number>();
    for (const one of some.filter(({ index }) => index % 3 === 0))
      for (const other of some) {
        const [mine, its] = [cellsAt(one.key), cellsAt(other.key)];
        const shared = [...mine].filter((cell) => its.has(cell)).length;
        const found = [zonesOverlap(one.zone, other.zone), zoneWithin(one.zone, other.zone)];
        if (found[0] !== shared > 0 || found[1] !== (shared === mine.size))
          expect.fail(`${one.key} and ${other.key}: ${found}`);
      }
  });

  it("include IDs that the catalog no longer has, but only in a zone of everything", () => {
    expect(zoneHolds({ kind: "all" }, "gone", "gone")).toBe(true);
    expect(zoneHolds({ kind: "surface", surface: "claude-code" }, "claude-code", "gone")).toBe(true);
    expect(zoneHolds({ kind: "family", family: "opus" }, "claude-code", "gone")).toBe(false);
    expect(zoneHolds({ kind: "group", group: "chat" }, "gone", "opus-5")).toBe(false);
  });

  it("of a selection include every surface, or every model, if none is selected", () => {
    const chosen = cellsChosen({ surfaces: ["claude-code"], models: [] });
    expect(cellsHold(chosen, "claude-code", "opus-5")).toBe(true);
    expect(cellsHold(chosen, "claude-web", "opus-5")).toBe(false);
  });
});
