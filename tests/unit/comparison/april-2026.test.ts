import { existsSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import type { Zone } from "@/lib/catalog/zones";
import { gapFigures } from "@/lib/comparison/grade";
import { type LedgerOutage, ledgerOf } from "@/lib/comparison/ledger";
import type { IncidentSummary } from "@/lib/official/incident";
import { readScope } from "@/lib/official/scope";

const table = "../shared/data/claude-incidents-2025-08_2026-04.csv";
const crowd = "../shared/data/claude-crowd-timelines.csv";
const rows = (path: string) =>
  existsSync(path) ? parse<Record<string, string>>(readFileSync(path), { columns: true }) : [];

const utc = (text: string) => new Date(`${text.replace(" ", "T")}:00Z`);

const incidentOf = (row: Record<string, string>): IncidentSummary => ({
  ...readScope({ name: row.name ?? "" }),
  id: row.id ?? "",
  name: row.name ?? "",
  status: "resolved",
  impact: row.impact ?? "",
  posted: utc(row.posted_at ?? "").toISOString(),
  claimed: row.stated_start_at ? utc(row.stated_start_at).toISOString() : null,
  firstSeen: utc(row.posted_at ?? "").toISOString(),
  componentRed: null,
  resolved: utc(row.resolved_at ?? "").toISOString(),
  vanished: null,
  link: null,
});

const incidents = rows(table).map(incidentOf);

const outage = (zone: Zone, alarm: string, end: string): LedgerOutage => ({
  id: alarm,
  zone,
  tier: "confirmed",
  onsetAt: utc(alarm),
  alarmAt: utc(alarm),
  endedAt: utc(end),
});

const web: Zone = { kind: "surface", surface: "claude-web" };
const sonnet: Zone = { kind: "model", model: "sonnet-4-6" };

describe.skipIf(incidents.length === 0)(
  "the real incidents of 2026-04-06 to 15 (skipped without their table)",
  () => {
    it.each([
      ["claude.ai, 6 April", web, "2026-04-06 15:05", "2026-04-06 16:30", ["vfjv5x6qkd4j"], 40],
      ["Sonnet 4.6, that evening", sonnet, "2026-04-06 21:10", "2026-04-06 21:50", ["xmqkb966qt1h"], 16],
      ["claude.ai, 7 April", web, "2026-04-07 14:35", "2026-04-07 15:12", ["124yr07585k9"], -3],
      ["Sonnet 4.6, 8 April", sonnet, "2026-04-08 06:05", "2026-04-08 08:50", ["lhws0phdvzz3"], 18],
      [
        "Claude Code, 8 April",
        { kind: "surface", surface: "claude-code" },
        "2026-04-08 17:28",
        "2026-04-08 17:50",
        ["5f418rpyb84x"],
        18,
      ],
      [
        "claude.ai, that night, posted when over",
        web,
        "2026-04-08 23:25",
        "2026-04-08 23:50",
        ["hsgj6gh6rlck"],
        32,
      ],
      ["claude.ai, 13 April", web, "2026-04-13 15:35", "2026-04-13 16:25", ["6jd2m42f8mld"], 5],
      [
        "the API, 15 April",
        { kind: "surface", surface: "claude-api" },
        "2026-04-15 14:40",
        "2026-04-15 17:50",
        ["f00h6l76tsjs"],
        13,
      ],
      [
        "Cowork, which nobody posted about",
        { kind: "surface", surface: "claude-cowork" },
        "2026-04-07 14:35",
        "2026-04-07 15:12",
        [],
        null,
      ],
      [
        "Haiku 4.5, while Sonnet 4.6 was posted",
        { kind: "model", model: "haiku-4-5" },
        "2026-04-08 06:05",
        "2026-04-08 08:50",
        [],
        null,
      ],
    ] as [string, Zone, string, string, string[], number | null][])("%s", (_, zone, alarm, end, ids, lag) => {
      const row = ledgerOf([outage(zone, alarm, end)], incidents).rows.find((one) => one.outage);
      expect(row?.incidents.map(({ id }) => id)).toEqual(ids);
      expect(row?.lags?.posted ?? null).toBe(lag);
    });

    it("every incident of these days has one place in the ledger, matched or not", () => {
      const days = incidents.filter(({ posted }) => posted >= "2026-04-06" && posted < "2026-04-16");
      const { rows: ledger } = ledgerOf([outage(web, "2026-04-06 15:05", "2026-04-06 16:30")], days);
      expect(ledger.filter((row) => row.class === "official-only")).toHaveLength(days.length - 1);
      expect(gapFigures(ledger)).toMatchObject({
        n: 1,
        usersFirst: 1,
        officialOnly: days.length - 1,
        grade: null,
      });
    });
  },
);

describe.skipIf(rows(crowd).length === 0)("the published crowd timelines (skipped without them)", () => {
  const zones: Record<string, Zone> = {
    "90yshy009sqy": { kind: "model", model: "opus-4-6" },
    "0ghc53zpsfmt": { kind: "all" },
    v0t3z924dbhg: sonnet,
  };
  const lags: Record<string, number> = { "90yshy009sqy": 107, "0ghc53zpsfmt": 5, v0t3z924dbhg: 59 };

  it.each(rows(crowd))("$date", (row) => {
    const id = row.statuspage_incident_id ?? "";
    const zone = zones[id] ?? { kind: "all" };
    const ours = outage(zone, `${row.date} ${row.crowd_alert_utc}`, `${row.date} ${row.last_report_utc}`);
    const found = ledgerOf([ours], incidents).rows.find((one) => one.outage);
    expect(found?.incidents[0]?.id).toBe(id);
    expect(found?.class).toBe("users-first");
    expect(found?.lags?.posted).toBe(lags[id]);
  });
});
