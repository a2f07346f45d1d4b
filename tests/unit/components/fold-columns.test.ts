import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldedModels, maxColumns } from "@/components/charts/heatmap/fold-columns";
import { models as catalog } from "@/lib/catalog/models";
import type { Heatmap, Level } from "@/lib/snapshot/snapshot";

const current = catalog.filter((model) => model.current).map(({ id, name }) => ({ id, name, people: 0 }));

const cell = (model: string, level: Level): Heatmap["cells"][number] => ({
  ...{ surface: "claude-code", model, people: 1, expected: 0, heat: 0 },
  level,
});

describe("the heatmap's columns", () => {
  test("on a quiet day are the newest models, and the rest is hidden", () => {
    const folded = foldedModels({ models: current, cells: [] }, null);
    const shown = current.filter(({ id }) => !folded.has(id)).map(({ name }) => name);
    expect(shown).toEqual(current.slice(0, maxColumns).map(({ name }) => name));
    expect(shown).toEqual(expect.arrayContaining(["Opus 5.5", "Sonnet 5.5", "Haiku 5.5"]));
  });

  test("on a busy day are the models that people report", () => {
    const last = current.at(-2)?.id ?? "";
    const models = current.map((model) => (model.id === last ? { ...model, people: 3 } : model));
    expect(foldedModels({ models, cells: [] }, null).has(last)).toBe(false);
  });

  test("prefer current models to older ones with normal reports", () => {
    const older = catalog.filter((model) => !model.current).map(({ id, name }) => ({ id, name, people: 5 }));
    const folded = foldedModels({ models: [...older, ...current], cells: [] }, null);
    for (const { id } of older) expect(folded.has(id)).toBe(true);
  });

  test("never hide a failing model behind ones with more reports", () => {
    const models = current.map((model) => ({ ...model, people: model.id === "sonnet-4-6" ? 1 : 50 }));
    const cells = [cell("sonnet-4-6", "outage"), cell("opus-5-5", "elevated")];
    const folded = foldedModels({ models, cells }, null);
    expect(folded.has("sonnet-4-6")).toBe(false);
    expect(folded.has("opus-5-5")).toBe(false);
  });

  test("keep the selected model, and never hide what fits", () => {
    const someModels = fc.uniqueArray(
      fc.record({
        id: fc.constantFrom(...catalog.map(({ id }) => id)),
        name: fc.string(),
        people: fc.nat(99),
      }),
      { selector: ({ id }) => id },
    );
    const level = fc.constantFrom<Level>("unknown", "quiet", "elevated", "outage");
    fc.assert(
      fc.property(someModels, fc.array(level, { maxLength: 30 }), fc.nat(), (models, levels, at) => {
        const cells = models.map(({ id }, nth) => cell(id, levels[nth] ?? "quiet"));
        const chosen = models[at % Math.max(1, models.length)]?.id ?? null;
        const folded = foldedModels({ models, cells }, chosen);
        expect(folded.size).toBe(Math.max(0, models.length - maxColumns));
        if (chosen) expect(folded.has(chosen)).toBe(false);
      }),
    );
  });
});
