import { expect, test } from "vitest";
import { parseIncident } from "@/lib/official/feed/parse";
import { sortAbsent } from "@/lib/official/polling/find-absent";
import {
  type IncidentWrite,
  ingestIncident,
  type KnownIncident,
  type Source,
} from "@/lib/official/record/ingest-incident";
import { backdatedMinutes } from "@/lib/official/record/times";

const at = new Date("2026-04-07T15:00:00Z");
const fromFeed: Source = {
  origin: "feed",
  at,
  mayBeOld: false,
  firstReadingAt: new Date("2026-04-07T00:00:00Z"),
  lastReadingAt: new Date("2026-04-07T14:59:00Z"),
};
const fromFile: Source = { ...fromFeed, origin: "import", mayBeOld: true };
const fromTable: Source = { ...fromFeed, origin: "table", mayBeOld: true };

const full = {
  id: "i",
  name: "Elevated errors on Opus 4.6",
  status: "investigating",
  impact: "minor",
  created_at: "2026-04-07T14:32:10.000Z",
  started_at: "2026-04-07T14:32:10.000Z",
  incident_updates: [
    {
      id: "b",
      status: "identified",
      created_at: "2026-04-07T14:58:00.123Z",
      affected_components: [{ code: "yyzkbfz2thpt", old_status: "operational", new_status: "major_outage" }],
    },
    {
      id: "a",
      status: "investigating",
      created_at: "2026-04-07T14:55:10.103Z",
      display_at: "2026-04-07T14:32:10.000Z",
    },
  ],
};
const row = {
  id: "i",
  name: full.name,
  impact: "minor",
  status: "resolved",
  created_at: "2026-04-07 14:32",
  resolved_at: "2026-04-07 15:59",
};

const read = (raw: unknown) => {
  const incident = parseIncident(raw);
  if (!incident) throw new Error("no incident");
  return { incident, raw };
};
/** What we know after writing this. */
const knownAfter = (write: IncidentWrite | null): KnownIncident => {
  if (!write) throw new Error("nothing was written");
  return { ...write.row, incident: read(write.row.raw).incident, vanishedUpdates: write.vanishedUpdates };
};
const fieldsOf = (write: IncidentWrite | null) => write?.edits.map(({ field }) => field);

test("dates the post and the red component by their creation, not by the displayed time", () => {
  const write = ingestIncident(read(full), undefined, fromFeed);
  expect(write?.row).toMatchObject({
    postedAt: new Date("2026-04-07T14:55:10.103Z"),
    claimedAt: new Date("2026-04-07T14:32:10.000Z"),
    componentRedAt: new Date("2026-04-07T14:58:00.123Z"),
    firstSeenAt: at,
    unseenAt: fromFeed.lastReadingAt,
    surfaces: ["claude-code"],
    models: ["opus-4-6"],
  });
  expect(backdatedMinutes("2026-04-07T14:32:10.000Z", "2026-04-07T14:55:10.103Z")).toBe(23);
  expect(backdatedMinutes("2026-04-07T14:55:10.000Z", "2026-04-07T14:55:10.103Z")).toBe(0);
  expect(backdatedMinutes("2026-04-07T14:53:10.103Z", "2026-04-07T14:55:10.103Z")).toBe(0);
  expect(backdatedMinutes("2026-04-07T14:52:10.103Z", "2026-04-07T14:55:10.103Z")).toBe(3);
  expect(backdatedMinutes("2026-04-07T15:55:10.000Z", "2026-04-07T14:55:10.103Z")).toBe(0);
  expect(backdatedMinutes(null, "2026-04-07T14:55:10.103Z")).toBe(0);
});

test("first seen is set only by the feed, and only after the first reading", () => {
  expect(ingestIncident(read(full), undefined, fromFile)?.row.firstSeenAt).toBeNull();
  expect(
    ingestIncident(read(full), undefined, { ...fromFeed, firstReadingAt: null })?.row.firstSeenAt,
  ).toBeNull();
  const late = { ...fromFeed, firstReadingAt: new Date("2026-04-07T14:55:10.104Z") };
  expect(ingestIncident(read(full), undefined, late)?.row.firstSeenAt).toBeNull();
});

test("the same copy adds nothing, from any source", () => {
  const known = knownAfter(ingestIncident(read(full), undefined, fromFeed));
  for (const source of [fromFeed, fromFile]) expect(ingestIncident(read(full), known, source)).toBeNull();
  expect(ingestIncident(read(row), known, fromTable)).toBeNull();
});

test("an older file changes nothing; a file of the same age can contain an edit", () => {
  const known = knownAfter(ingestIncident(read(full), undefined, fromFeed));
  const [, first] = full.incident_updates;
  expect(
    ingestIncident(read({ ...full, name: "Old", incident_updates: [first] }), known, fromFile),
  ).toBeNull();
  const edited = ingestIncident(read({ ...full, name: "New" }), known, fromFile);
  expect(fieldsOf(edited)).toEqual(["name"]);
  expect(edited?.row).toMatchObject({ origin: "feed", firstSeenAt: at });
});

test("a copy with an older updated_at comes from a cache and is not an edit", () => {
  const known = knownAfter(
    ingestIncident(read({ ...full, updated_at: "2026-04-07T14:58:00Z" }), undefined, fromFeed),
  );
  const older = { ...full, updated_at: "2026-04-07T14:56:00Z", incident_updates: [], name: "Older" };
  expect(ingestIncident(read(older), known, fromFeed)).toBeNull();
});

test("a bulk change of updated_at is not an edit", () => {
  const known = knownAfter(
    ingestIncident(read({ ...full, updated_at: "2026-04-07T14:58:00Z" }), undefined, fromFeed),
  );
  const touched = ingestIncident(read({ ...full, updated_at: "2026-08-14T00:00:00Z" }), known, fromFeed);
  expect(touched?.edits).toEqual([]);
  expect(touched?.updates).toEqual([]);
});

test("a complete incident replaces a table row, and its more exact times are not edits", () => {
  const known = knownAfter(ingestIncident(read(row), undefined, fromTable));
  expect(known).toMatchObject({
    origin: "table",
    postedAt: new Date("2026-04-07T14:32:00Z"),
    firstSeenAt: null,
  });
  const whole = { ...full, status: "resolved", resolved_at: "2026-04-07T15:59:16.060Z" };
  const write = ingestIncident(read(whole), known, { ...fromFile, mayBeOld: false });
  expect(write?.edits).toEqual([]);
  expect(write?.row).toMatchObject({ origin: "import", postedAt: new Date("2026-04-07T14:55:10.103Z") });
  const renamed = ingestIncident(
    read({ ...whole, name: "Other", resolved_at: "2026-04-07T16:01:00Z" }),
    known,
    fromFeed,
  );
  expect(fieldsOf(renamed)).toEqual(["name", "resolved_at"]);
  expect(ingestIncident(read({ ...row, impact: "major" }), known, fromTable)?.row).toMatchObject({
    origin: "table",
    impact: "major",
  });
});

test("an edit in the feed of an imported incident stores the earlier value", () => {
  const known = knownAfter(ingestIncident(read(full), undefined, fromFile));
  const [last, first] = full.incident_updates;
  const edited = ingestIncident(
    read({
      ...full,
      started_at: "2026-04-07T14:00:00Z",
      incident_updates: [
        { ...last, body: "x" },
        { ...first, created_at: "2026-04-07T14:32:10.000Z" },
      ],
    }),
    known,
    fromFeed,
  );
  expect(edited?.edits).toEqual([
    {
      field: "started_at",
      updateId: null,
      before: "2026-04-07T14:32:10.000Z",
      after: "2026-04-07T14:00:00.000Z",
    },
    {
      field: "update.created_at",
      updateId: "a",
      before: "2026-04-07T14:55:10.103Z",
      after: "2026-04-07T14:32:10.000Z",
    },
    { field: "update.body", updateId: "b", before: "", after: "x" },
  ]);
});

test("an incident missing from a full list has vanished only if it is newer than the oldest one in the list", () => {
  const listed = (count: number) => ({
    page: "p",
    incidents: Array.from({ length: count }, (_, index) =>
      read({ id: `l${index}`, created_at: new Date(at.getTime() + index * 60_000).toISOString() }),
    ),
  });
  const absent = (id: string, minutes: number, more = {}) =>
    [
      id,
      {
        incident: read({ id, created_at: new Date(at.getTime() + minutes * 60_000).toISOString(), ...more })
          .incident,
        postedAt: at,
      },
    ] as const;
  const all = new Map([
    absent("young", 1),
    absent("old-open", -1),
    absent("old-closed", -1, { status: "resolved", resolved_at: at.toISOString() }),
    absent("elsewhere", 1, { page_id: "other" }),
  ]);
  expect(sortAbsent(listed(50), all)).toEqual({ vanished: ["young"], agedOut: ["old-open"] });
  expect(sortAbsent(listed(49), all)).toEqual({ vanished: ["young", "old-open", "old-closed"], agedOut: [] });
});
