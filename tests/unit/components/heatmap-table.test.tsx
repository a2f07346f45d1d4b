import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { type FilterChange, HeatmapTable } from "@/components/charts/heatmap/heatmap-table";
import type { Heatmap } from "@/lib/snapshot/snapshot";
import { denseHeatmap } from "../../states/charts";

const heatmap: Heatmap = {
  window: "30m",
  people: 170,
  surfaces: [
    { id: "claude-code", name: "Claude Code", people: 170 },
    { id: "claude-console", name: "Console", people: 0 },
  ],
  models: [
    { id: "opus-5", name: "Opus 5", people: 148 },
    { id: "sonnet-5", name: "Sonnet 5", people: 1 },
  ],
  cells: [
    { surface: "claude-code", model: "opus-5", people: 148, expected: 2.2, level: "outage", heat: 5 },
    { surface: "claude-code", model: "sonnet-5", people: 1, expected: 0.1, level: "unknown", heat: 1 },
    { surface: "claude-console", model: "opus-5", people: 0, expected: 1, level: "quiet", heat: 0 },
    { surface: "claude-console", model: "sonnet-5", people: 0, expected: 0, level: "unknown", heat: 0 },
  ],
};

const hrefFor = (change: FilterChange) => `/?${JSON.stringify(change)}`.replaceAll('"', "'");
const draw = (more: Partial<Parameters<typeof HeatmapTable>[0]> = {}) =>
  renderToStaticMarkup(
    <HeatmapTable heatmap={heatmap} filter={{ surface: null, model: null }} hrefFor={hrefFor} {...more} />,
  );
const unescaped = (html: string) => html.replaceAll("&#x27;", "'");

describe("the heatmap", () => {
  test("is a table with a caption and a header for each row and column", () => {
    const html = draw();
    expect(html).toContain("<caption");
    expect(html).toContain("in the last 30 minutes");
    expect(html.match(/<th scope="row"/g)).toHaveLength(3);
    expect(html.match(/<th scope="col"/g)).toHaveLength(4);
  });

  test("labels each cell with its people, the normal number, and a lack of data", () => {
    const html = draw();
    expect(html).toContain('aria-label="148 people, normally 2: Claude Code on Opus 5"');
    expect(html).toContain(
      'aria-label="1 person, normally under 1, not enough data: Claude Code on Sonnet 5"',
    );
    expect(html).toContain("nobody, normally 1<");
    expect(html).toContain("nobody, normally none, not enough data<");
  });

  test("shades by distance from normal, not by the number of people", () => {
    const hot = {
      ...heatmap,
      cells: heatmap.cells.map((cell) => ({ ...cell, heat: cell.people === 1 ? 4 : 1 })),
    };
    expect(draw({ heatmap: hot })).toMatch(/bg-heat-4[^>]*>1</);
  });

  test("has totals, and a grand total that is not the sum of the cells", () => {
    const row = draw().split("<tr>").at(-1) ?? "";
    expect([...row.matchAll(/<td[^>]*>(\d+)/g)].map(([, count]) => count)).toEqual(["148", "1", "170"]);
  });

  test("links filter by a cell, a row or a column, and the selected one clears the filter", () => {
    expect(unescaped(draw())).toContain("href=\"/?{'surface':'claude-code','model':'opus-5'}\"");
    const chosen = unescaped(draw({ filter: { surface: "claude-code", model: null } }));
    expect(chosen).toMatch(/aria-current="true"[^>]*href="\/\?{'surface':null}"/);
    expect(chosen.match(/aria-current/g)).toHaveLength(1);
  });

  test("the keyboard skips empty cells", () => {
    expect(draw().match(/<a /g)).toHaveLength(2 + 2 + 2);
  });

  test("stale data is not shaded", () => {
    const html = draw({ stale: true });
    expect(html).not.toMatch(/bg-heat-[1-5]/);
    expect(html).toContain("148 people, no fresh data");
    expect(html).toContain("too old to compare");
  });

  test("thousands of people fit into their squares", () => {
    const html = draw({ heatmap: denseHeatmap });
    expect(html).toMatch(/>1\.2K</);
    expect(html).toContain("1,204 people");
    for (const [, shown = ""] of html.matchAll(/<a [^>]*tabular-nums[^>]*>([^<]*)<\/a>/g))
      expect(shown.length).toBeLessThanOrEqual(4);
  });
});

describe("a heatmap with more models than fit", () => {
  const many = { ...heatmap, models: [...heatmap.models, ...older(10)] };

  test("hides the rest behind a switch that says how many there are", () => {
    const html = draw({ heatmap: many });
    expect(html).toContain('type="checkbox"');
    expect(html).toContain("Show 3 more models (1 with reports)");
    expect(html.match(/<th scope="col"[^>]*hidden/g)).toHaveLength(3);
    expect(html.match(/<col class="hidden/g)).toHaveLength(3);
    // One heading, two surfaces and the totals, and the column itself.
    expect(html.match(/group-has-checked\/heatmap:table-cell/g)).toHaveLength(3 * 4);
  });

  test("has no switch if all fit", () => expect(draw()).not.toContain("checkbox"));

  function older(count: number) {
    return Array.from({ length: count }, (_, nth) => ({
      id: `opus-0-${nth}`,
      name: `Opus 0.${nth}`,
      people: nth < 8 ? 9 - nth : 0,
    }));
  }
});
