import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parseIncident, parseIncidents, parseSummary } from "@/lib/official/feed/parse";
import { readJson, readTime } from "@/lib/official/feed/parse-fields";

const captured = new URL("../../../../shared/data/statuspage-incidents.json", import.meta.url);

test("reads the captured incidents completely", (context) => {
  if (!existsSync(captured)) return context.skip("../shared/data is absent");
  const page = parseIncidents(JSON.parse(readFileSync(captured, "utf8")));
  expect(page?.incidents.map(({ incident }) => [incident.id, incident.updates.length])).toEqual([
    ["6jd2m42f8mld", 4],
    ["5f418rpyb84x", 2],
    ["124yr07585k9", 3],
    ["vfjv5x6qkd4j", 5],
    ["0ghc53zpsfmt", 8],
    ["9g6qpr72ttbr", 5],
    ["k6gkm2b8cjk9", 6],
  ]);
  const [first] = page?.incidents ?? [];
  expect(first?.incident).toMatchObject({
    page: "tymt9n04zgry",
    impact: "critical",
    resolved: "2026-04-13T16:35:58.062Z",
  });
  expect(first?.incident.updates[0]).toMatchObject({
    status: "investigating",
    transitions: [{ component: "rwppv331jlwc", before: "operational", after: "major_outage" }],
  });
});

/** All keys of the feed, with values that a page could send: valid, of a wrong type, null, or missing. */
const anything = fc.oneof(
  fc.constantFrom("resolved", "minor", "operational", "2026-04-13T15:40:43.567Z", "soon", "", null, true, 7),
  fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<unknown>,
);
const keys =
  "name status impact created_at updated_at started_at monitoring_at resolved_at shortlink page_id components incident_updates".split(
    " ",
  );
const someRow = fc.dictionary(fc.constantFrom(...keys), anything);
const someUpdate = fc.dictionary(
  fc.constantFrom("id", "status", "body", "created_at", "updated_at", "display_at", "affected_components"),
  anything,
);

test("any row with an ID is an incident, whatever other fields it has", () => {
  fc.assert(
    fc.property(
      someRow,
      fc.array(someUpdate, { maxLength: 4 }),
      fc.boolean(),
      (row, updates, withUpdates) => {
        const read = parseIncident({
          ...row,
          ...(withUpdates ? { incident_updates: updates } : {}),
          id: "x",
        });
        expect(read?.id).toBe("x");
        const ids = read?.updates.map(({ id }) => id) ?? [];
        expect(new Set(ids).size).toBe(ids.length);
        const created = read?.updates.map((update) => update.created ?? "") ?? [];
        expect(created).toEqual(created.toSorted());
      },
    ),
    { numRuns: 1000 },
  );
});

test("a page without status or list does not count as operational", () => {
  expect(parseSummary({ page: {}, components: [] })).toBeUndefined();
  expect(parseSummary({ status: { indicator: null } })?.indicator).toBe("unknown");
  expect(parseSummary([])).toBeUndefined();
  expect(parseIncidents({ page: {} })).toBeUndefined();
  expect(parseIncidents({ incidents: null })).toBeUndefined();
  expect(parseIncidents({ incidents: [{ name: "no id" }, null, { id: "a" }] })?.incidents).toHaveLength(1);
});

test("unknown values become unknown; group rows and duplicates are left out", () => {
  const summary = parseSummary({
    page: { id: "p", updated_at: "2026-01-02T03:04:05Z" },
    status: { indicator: "purple", description: "Hm" },
    components: [
      { id: "a", name: "A", status: "sideways" },
      { id: "g", name: "G", status: "operational", group: true },
      { id: "b", name: "B", status: "operational", group: null },
    ],
    incidents: [],
  });
  expect(summary).toMatchObject({
    indicator: "unknown",
    description: "Hm",
    pageUpdated: "2026-01-02T03:04:05.000Z",
  });
  expect(summary?.components).toEqual([
    { id: "a", name: "A", status: "unknown" },
    { id: "b", name: "B", status: "operational" },
  ]);
  const incident = parseIncident({
    incident: {
      id: 7,
      incident_updates: [
        { id: "u", body: "1" },
        { id: "u", body: "2" },
      ],
    },
  });
  expect(incident).toMatchObject({ id: "7", status: "unknown", impact: "unknown", updates: [{ body: "2" }] });
});

test("reads the format of incident.io: ULIDs, nulls, no resolution time, times with an offset", () => {
  const incident = parseIncident({
    id: "01JXVBWTX2ZC6R1MCF5J2FQQYH",
    name: "Elevated errors",
    status: "resolved",
    impact: "minor",
    components: null,
    shortlink: null,
    created_at: "2026-01-01T01:00:00+01:00",
    incident_updates: [
      {
        id: "01B",
        status: "resolved",
        body: "",
        created_at: "2026-01-01T03:00:00Z",
        affected_components: null,
      },
      { id: "01A", status: "investigating", body: "", created_at: "2026-01-01T00:00:00Z" },
    ],
  });
  expect(incident).toMatchObject({
    created: "2026-01-01T00:00:00.000Z",
    resolved: "2026-01-01T03:00:00.000Z",
    components: [],
    updates: [{ id: "01A" }, { id: "01B", transitions: [] }],
  });
});

test.each([
  ["2026-04-13T15:40:43.567Z", "2026-04-13T15:40:43.567Z"],
  ["2026-04-13 15:40", "2026-04-13T15:40:00.000Z"],
  ["2026-04-13T15:40:43", "2026-04-13T15:40:43.000Z"],
  ["2026-04-13", "2026-04-13T00:00:00.000Z"],
  ["2026-04-13T08:40:43-07:00", "2026-04-13T15:40:43.000Z"],
  ["+275000-01-01T00:00:00Z", null],
  ["soon", null],
  ["", null],
  [undefined, null],
  [1_775_000_000, null],
])("reads the time %j as %j, wherever the machine stands", (text, read) => {
  expect(readTime(text)).toBe(read);
});

test("parsed values can be stored: no NUL, no lone surrogate, no deep nesting", () => {
  expect(readJson('{"a\\u0000":["x\\u0000y","\\ud800",{"b":1}]}')).toEqual({ a: ["xy", "\ufffd", { b: 1 }] });
  expect(() => readJson("[".repeat(200) + "]".repeat(200))).toThrow(RangeError);
  expect(() => readJson('{"half":')).toThrow(SyntaxError);
});
