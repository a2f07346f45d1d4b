import { existsSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import type { Zone } from "@/lib/catalog/zones";
import { gapFigures } from "@/lib/comparison/grade";
import { isRetroactive } from "@/lib/comparison/lag";
import { type LedgerClass, type LedgerOutage, ledgerOf } from "@/lib/comparison/ledger";
import { readIncidentsFile } from "@/lib/official/import/read-incidents-file";
import type { IncidentSummary } from "@/lib/official/record/incident";
import { ingestIncident } from "@/lib/official/record/ingest-incident";
import { summarizeIncident } from "@/lib/official/record/read";
import { backdatedMinutes } from "@/lib/official/record/times";

const table = "../shared/data/claude-incidents-2025-08_2026-04.csv";
const whole = "../shared/data/statuspage-incidents.json";
const crowd = "../shared/data/claude-crowd-timelines.csv";
const crowdRows = existsSync(crowd)
  ? parse<Record<string, string>>(readFileSync(crowd), { columns: true })
  : [];

const firstReadingAt = new Date("2026-04-06T00:00:00Z");

/** The incidents as we read them, each first seen a minute after its post. Complete incidents replace table rows. */
function readBoth(): IncidentSummary[] {
  if (!existsSync(table) || !existsSync(whole)) return [];
  const known = new Map<string, IncidentSummary>();
  for (const path of [table, whole]) {
    for (const read of readIncidentsFile(path, readFileSync(path, "utf8")).incidents) {
      const posted = read.incident.updates.at(0)?.created ?? read.incident.created ?? "";
      const at = new Date(Date.parse(posted) + 60_000);
      const source = { origin: "feed", at, mayBeOld: false, firstReadingAt, lastReadingAt: null } as const;
      const taken = ingestIncident(read, undefined, source);
      if (taken) known.set(taken.id, summarizeIncident({ id: taken.id, ...taken.row }));
    }
  }
  return [...known.values()];
}

const incidents = readBoth();
const incidentOf = (id: string) => incidents.find((one) => one.id === id);
const utc = (text: string) => new Date(`${text.replace(" ", "T")}:00Z`);
const rounded = (minutes: number | null | undefined) => (minutes == null ? null : Math.round(minutes));
/** We read the table and the record of the page long afterwards. */
const readAt = utc("2026-05-01 00:00");

const outage = (zone: Zone, alarm: string, end: string): LedgerOutage => ({
  id: alarm,
  zone,
  tier: "confirmed",
  onsetAt: utc(alarm),
  alarmAt: utc(alarm),
  endedAt: utc(end),
});

const surface = (id: "claude-web" | "claude-code" | "claude-api" | "claude-cowork"): Zone => ({
  kind: "surface",
  surface: id,
});
const web = surface("claude-web");
const sonnet: Zone = { kind: "model", model: "sonnet-4-6" };

describe.skipIf(incidents.length === 0)(
  "the real incidents of 2026-04-06 to 15 (skipped without their files)",
  () => {
    type Case = [
      string,
      Zone,
      string,
      string,
      { by: LedgerClass; ids: string[]; posted?: number; red?: number },
    ];
    it.each<Case>([
      [
        "claude.ai, 6 April: its component changed with the first post",
        web,
        "2026-04-06 15:05",
        "2026-04-06 16:30",
        { by: "users-first", ids: ["vfjv5x6qkd4j"], posted: 41, red: 41 },
      ],
      [
        "Sonnet 4.6, that evening",
        sonnet,
        "2026-04-06 21:10",
        "2026-04-06 21:50",
        { by: "users-first", ids: ["xmqkb966qt1h"], posted: 16 },
      ],
      [
        "claude.ai, 7 April: claimed for 14:32, posted at 14:55",
        web,
        "2026-04-07 14:35",
        "2026-04-07 15:12",
        { by: "users-first", ids: ["124yr07585k9"], posted: 20, red: 20 },
      ],
      [
        "claude.ai, 7 April, if our alarm had come after that post",
        web,
        "2026-04-07 14:58",
        "2026-04-07 15:12",
        { by: "official-first", ids: ["124yr07585k9"], posted: -3, red: -3 },
      ],
      [
        "Sonnet 4.6, 8 April",
        sonnet,
        "2026-04-08 06:05",
        "2026-04-08 08:50",
        { by: "users-first", ids: ["lhws0phdvzz3"], posted: 18 },
      ],
      [
        "Claude Code, 8 April",
        surface("claude-code"),
        "2026-04-08 17:28",
        "2026-04-08 17:50",
        { by: "users-first", ids: ["5f418rpyb84x"], posted: 18, red: 18 },
      ],
      [
        "claude.ai, that night, posted after the end",
        web,
        "2026-04-08 23:25",
        "2026-04-08 23:50",
        { by: "users-first", ids: ["hsgj6gh6rlck"], posted: 32 },
      ],
      [
        "claude.ai, 13 April",
        web,
        "2026-04-13 15:35",
        "2026-04-13 16:25",
        { by: "users-first", ids: ["6jd2m42f8mld"], posted: 6, red: 6 },
      ],
      [
        "Cowork, 13 April: affected by the same incident, later",
        surface("claude-cowork"),
        "2026-04-13 15:50",
        "2026-04-13 16:25",
        { by: "official-first", ids: ["6jd2m42f8mld"], posted: -9, red: -9 },
      ],
      [
        "the API, 15 April",
        surface("claude-api"),
        "2026-04-15 14:40",
        "2026-04-15 17:50",
        { by: "users-first", ids: ["f00h6l76tsjs"], posted: 13 },
      ],
      [
        "claude.ai for an evening: two incidents",
        web,
        "2026-04-08 17:28",
        "2026-04-08 23:50",
        { by: "users-first", ids: ["5f418rpyb84x", "hsgj6gh6rlck"], posted: 18, red: 18 },
      ],
      [
        "Cowork, without a post",
        surface("claude-cowork"),
        "2026-04-07 08:35",
        "2026-04-07 09:12",
        { by: "crowd-only", ids: [] },
      ],
      [
        "Haiku 4.5, while the page posted about Sonnet 4.6",
        { kind: "model", model: "haiku-4-5" },
        "2026-04-08 06:05",
        "2026-04-08 08:50",
        { by: "crowd-only", ids: [] },
      ],
    ])("%s", (_, zone, alarm, end, expected) => {
      const row = ledgerOf([outage(zone, alarm, end)], incidents, readAt).rows.find((one) => one.outage);
      expect({
        by: row?.class,
        ids: row?.incidents.map(({ id }) => id),
        posted: rounded(row?.lags?.posted),
        red: rounded(row?.lags?.componentRed),
      }).toEqual({ posted: null, red: null, ...expected });
    });

    it("one incident matches two outages, with a lag after each alarm", () => {
      const ours = [
        outage(web, "2026-04-13 15:35", "2026-04-13 16:25"),
        outage(surface("claude-code"), "2026-04-13 15:50", "2026-04-13 16:30"),
      ];
      const { rows } = ledgerOf(ours, incidents, readAt);
      const found = rows.filter((row) => row.outage);
      expect(found.map((row) => [row.incidents[0]?.id, row.class, rounded(row.lags?.firstSeen)])).toEqual([
        ["6jd2m42f8mld", "official-first", -8],
        ["6jd2m42f8mld", "users-first", 7],
      ]);
    });

    it.each([
      ["124yr07585k9", 23, false],
      ["6jd2m42f8mld", 0, false],
      ["vfjv5x6qkd4j", 0, false],
      ["hsgj6gh6rlck", 35, true],
      ["z0bqmftj68dr", 187, false],
      ["qcfvv041lb1k", 74, true],
      ["ccm8hy0pld48", 0, true],
    ])("%s was backdated %d minutes; posted when over: %s", (id, minutes, retroactive) => {
      const incident = incidentOf(id);
      expect(incident && backdatedMinutes(incident.claimed, incident.posted)).toBe(minutes);
      expect(incident && isRetroactive(incident)).toBe(retroactive);
    });

    it("every incident of these days is in the ledger once, matched or not", () => {
      const days = incidents.filter(({ posted }) => posted >= "2026-04-06" && posted < "2026-04-16");
      const { rows: ledger } = ledgerOf([outage(web, "2026-04-06 15:05", "2026-04-06 16:30")], days, readAt);
      expect(days).toHaveLength(16);
      expect(ledger.filter((row) => row.class === "official-only")).toHaveLength(15);
      expect(gapFigures(ledger)).toMatchObject({ n: 1, usersFirst: 1, officialOnly: 15, grade: null });
    });

    it("incidents from before our first reading are left out and counted", () => {
      const before = incidents.filter(({ posted }) => posted < "2026-04-06");
      expect(before.every(({ firstSeen }) => firstSeen === null)).toBe(true);
      const { rows, exclusions } = ledgerOf([], before, readAt);
      expect(rows).toEqual([]);
      expect(exclusions.notSeenByUs).toBe(before.length);
    });

    it("the figures of the week: users first by a median of 18 minutes, and the grade", () => {
      const ours = [
        outage(web, "2026-04-06 15:05", "2026-04-06 16:30"),
        outage(web, "2026-04-07 14:35", "2026-04-07 15:12"),
        outage(sonnet, "2026-04-08 06:05", "2026-04-08 08:50"),
        outage(surface("claude-code"), "2026-04-08 17:28", "2026-04-08 17:50"),
        outage(web, "2026-04-13 15:35", "2026-04-13 16:25"),
        outage(surface("claude-cowork"), "2026-04-07 08:35", "2026-04-07 09:12"),
      ];
      const figures = gapFigures(ledgerOf(ours, incidents, readAt).rows);
      expect(figures).toMatchObject({ n: 6, usersFirst: 5, crowdOnly: 1, grade: "C" });
      expect(figures.medianLagMinutes).toBeCloseTo(18.5, 0);
      expect(figures.meanCountedMinutes).toBeCloseTo((41 + 20 + 18 + 18 + 6 + 240) / 6, 0);
    });
  },
);

describe.skipIf(crowdRows.length === 0)("the published crowd timelines (skipped without them)", () => {
  const zones: Record<string, Zone> = {
    "90yshy009sqy": { kind: "model", model: "opus-4-6" },
    "0ghc53zpsfmt": { kind: "all" },
    v0t3z924dbhg: sonnet,
  };
  const lags: Record<string, number> = { "90yshy009sqy": 107, "0ghc53zpsfmt": 5, v0t3z924dbhg: 59 };

  it.each(crowdRows)("$date", (row) => {
    const id = row.statuspage_incident_id ?? "";
    const zone = zones[id] ?? { kind: "all" };
    const ours = outage(zone, `${row.date} ${row.crowd_alert_utc}`, `${row.date} ${row.last_report_utc}`);
    const found = ledgerOf([ours], incidents, readAt).rows.find((one) => one.outage);
    expect(found?.incidents[0]?.id).toBe(id);
    expect(found?.class).toBe("users-first");
    expect(rounded(found?.lags?.posted)).toBe(lags[id]);
  });
});
