import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { parseIncidents, parseSummary } from "@/lib/official/feed/parse";
import { officialTimes } from "@/lib/official/record/times";
import { summarizeOutage } from "@/lib/snapshot/outage-response";
import type { Snapshot } from "@/lib/snapshot/snapshot";
import { outagesBody, snapshotBody } from "@/lib/views/statuspage/responses";
import { yesterdaysOutage } from "@/tests/states/inputs";
import { endedOutage, known } from "@/tests/states/known-outages";
import { states } from "@/tests/states/states";
import { statuspageFeed } from "@/tests/states/statuspage-feed";

const origin = "http://status.example";
const outages = [
  known(endedOutage),
  known({
    ...endedOutage,
    id: "20261121-1450",
    phase: "subsiding",
    endedAt: null,
    events: endedOutage.events.slice(0, -1),
  }),
  known(yesterdaysOutage, []),
];

const answers = (snapshot: Snapshot) => ({
  summary: outagesBody(snapshot, outages, "summary", origin),
  incidents: outagesBody(snapshot, outages, "incidents", origin),
  "incidents/unresolved": outagesBody(snapshot, outages, "incidents/unresolved", origin),
  status: snapshotBody(snapshot, "status", origin),
  components: snapshotBody(snapshot, "components", origin),
  "scheduled-maintenances": snapshotBody(snapshot, "scheduled-maintenances", origin),
  "scheduled-maintenances/upcoming": snapshotBody(snapshot, "scheduled-maintenances/upcoming", origin),
  "scheduled-maintenances/active": snapshotBody(snapshot, "scheduled-maintenances/active", origin),
});

describe.each(Object.entries<Snapshot>(states))("%s", (_, snapshot) => {
  it.each(Object.entries(answers(snapshot)))(
    "%s.json has the feed's fields, types and values",
    (path, body) => {
      const shape = Object.entries(statuspageFeed).find(([name]) => name === path)?.[1];
      expect(shape?.safeParse(JSON.parse(JSON.stringify(body))).error?.issues).toBeUndefined();
    },
  );
});

/** Each field's path, with the types that its values have. */
function shapeOf(
  value: unknown,
  path = "",
  shape = new Map<string, Set<string>>(),
): Map<string, Set<string>> {
  const type = value === null ? "null" : Array.isArray(value) ? "list" : typeof value;
  shape.set(path, (shape.get(path) ?? new Set()).add(isTime(value) ? "time" : type));
  if (Array.isArray(value)) for (const row of value) shapeOf(row, `${path}[]`, shape);
  else if (typeof value === "object" && value !== null)
    for (const [key, field] of Object.entries(value)) shapeOf(field, `${path}.${key}`, shape);
  return shape;
}

const isTime = (value: unknown) => typeof value === "string" && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value);

/** Values of the fields that are enumerations. */
function valuesOf(
  value: unknown,
  key = "",
  found = new Map<string, Set<unknown>>(),
): Map<string, Set<unknown>> {
  if (["status", "impact", "old_status", "new_status"].includes(key))
    found.set(key, (found.get(key) ?? new Set()).add(value));
  if (typeof value === "object" && value !== null)
    for (const [name, field] of Object.entries(value))
      valuesOf(field, Array.isArray(value) ? key : name, found);
  return found;
}

const captured = new URL("../../../../../shared/data/statuspage-incidents.json", import.meta.url);

test("has the same keys as real incidents of the status page (skipped without ../shared/data)", (context) => {
  if (!existsSync(captured)) return context.skip("../shared/data is absent");
  const real: unknown = JSON.parse(readFileSync(captured, "utf8"));
  const ours: unknown = JSON.parse(JSON.stringify(answers(states.outage).incidents));
  const [ourShape, realShape] = [shapeOf(ours), shapeOf(real)];
  expect(realShape.size).toBeGreaterThan(30);
  for (const [path, types] of realShape) {
    const had = ourShape.get(path);
    expect(had, `${path} is absent`).toBeDefined();
    for (const type of had ?? []) expect([...types, ...nullable(path)], path).toContain(type);
  }
  const ourValues = valuesOf(ours);
  for (const [key, values] of valuesOf(real)) {
    expect(ourValues.get(key)?.size, key).toBeGreaterThan(0);
    for (const value of values) expect(allowed(key), `${key} of the real feed`).toContain(value);
  }
});

/** Null in the feed while an incident is open. The real incidents here have all ended. */
const nullable = (path: string) => (path === ".incidents[].resolved_at" ? ["null"] : []);

/** The values that the format allows, by field. */
function allowed(key: string): readonly string[] {
  const incident = statuspageFeed.incidents.shape.incidents.element.shape;
  const component = incident.components.element.shape.status.options;
  if (key === "impact") return incident.impact.options;
  return key === "status" ? [...incident.status.options, ...component] : component;
}

describe("our own status page client", () => {
  it("reads us as a status page", () => {
    const snapshot = states.outage;
    const summary = parseSummary(answers(snapshot).summary);
    expect(summary).toMatchObject({
      indicator: "major",
      pageUpdated: snapshot.countsReadAt,
      incidents: [{ incident: { id: "20261121-1450", impact: "major", status: "monitoring" } }],
    });
    expect(summary?.components.find(({ name }) => name === "Claude Code")?.status).toBe("partial_outage");
    expect(summary?.components.map(({ name }) => name)).not.toContain("Surfaces");
    for (const { status } of summary?.components ?? []) expect(status).not.toBe("unknown");
  });

  it("reads the alarm as the post, and when the first component went red", () => {
    const [first] = parseIncidents(answers(states.outage).incidents)?.incidents ?? [];
    const { alarm, onset } = summarizeOutage(endedOutage);
    expect(first && officialTimes(first.incident)).toEqual({
      posted: alarm,
      claimed: onset,
      componentRed: alarm,
    });
  });
});
