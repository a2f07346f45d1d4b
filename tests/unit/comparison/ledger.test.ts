import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gapFigures, gradeOf, minForGrade } from "@/lib/comparison/grade";
import { isRetroactive } from "@/lib/comparison/lag";
import { type LedgerOutage, ledgerOf } from "@/lib/comparison/ledger";
import type { IncidentSummary } from "@/lib/official/record/incident";

const day = Date.parse("2026-04-07T00:00:00Z");
const minute = (minutes: number) => new Date(day + minutes * 60_000);

/** Long after all these events, so nothing is still open. */
const readAt = minute(2000);

const outage = (change: Partial<LedgerOutage> = {}): LedgerOutage => ({
  id: "outage",
  zone: { kind: "surface", surface: "claude-code" },
  tier: "confirmed",
  onsetAt: minute(598),
  alarmAt: minute(600),
  endedAt: minute(700),
  ...change,
});

const incident = (change: Partial<IncidentSummary> = {}): IncidentSummary => ({
  id: "incident",
  name: "Elevated errors",
  status: "resolved",
  impact: "minor",
  posted: minute(623).toISOString(),
  claimed: minute(600).toISOString(),
  firstSeen: minute(624).toISOString(),
  componentRed: minute(627).toISOString(),
  resolved: minute(710).toISOString(),
  vanished: null,
  surfaces: ["claude-code"],
  models: [],
  many: false,
  link: null,
  ...change,
});

describe("the ledger", () => {
  it("measures how much earlier users were, against each official time", () => {
    const [row] = ledgerOf([outage()], [incident()], readAt).rows;
    expect(row).toMatchObject({
      class: "users-first",
      lags: { posted: 23, firstSeen: 24, componentRed: 27 },
    });
  });

  it.each([
    ["posted before our alarm", incident({ posted: minute(590).toISOString() }), "official-first"],
    ["posted in the same moment", incident({ posted: minute(600).toISOString() }), "official-first"],
    ["about another surface", incident({ surfaces: ["claude-web"] }), "crowd-only"],
    [
      "about another day",
      incident({ claimed: null, posted: minute(1200).toISOString(), resolved: null }),
      "crowd-only",
    ],
    [
      "posted after the end, claiming a start within",
      incident({ posted: minute(900).toISOString(), resolved: minute(900).toISOString() }),
      "users-first",
    ],
  ])("an incident %s", (_, posted, expected) => {
    const rows = ledgerOf([outage()], [posted], readAt).rows;
    expect(rows.find((row) => row.outage)?.class).toBe(expected);
  });

  it("matches several incidents to one outage by the earliest, and one incident to several outages", () => {
    const later = incident({ id: "later", posted: minute(650).toISOString() });
    const other = outage({ id: "other", alarmAt: minute(640), zone: { kind: "model", model: "opus-5" } });
    const { rows } = ledgerOf([outage(), other], [later, incident()], readAt);
    expect(rows.map((row) => [row.outage?.id, row.incidents.map(({ id }) => id), row.lags?.posted])).toEqual([
      ["other", ["incident", "later"], -17],
      ["outage", ["incident", "later"], 23],
    ]);
  });

  it("leaves out and counts signals, maintenance and incidents from before our first reading", () => {
    const ledger = ledgerOf(
      [outage({ tier: "signal" })],
      [incident({ firstSeen: null }), incident({ id: "planned", impact: "maintenance" })],
      readAt,
    );
    expect(ledger).toEqual({
      rows: [],
      exclusions: { unconfirmed: 1, merged: 0, withdrawn: 0, notSeenByUs: 1, maintenance: 1, open: 0 },
    });
  });

  it.each([
    ["that is still open", outage({ endedAt: null }), readAt, "open"],
    ["to which the page may still come", outage(), minute(839), "open"],
    ["after which the page was not read", outage(), null, "open"],
    [
      "that lasted longer, before a reading after its end",
      outage({ endedAt: minute(900) }),
      minute(899),
      "open",
    ],
    ["that is over, 240 minutes after its alarm", outage(), minute(840), "crowd-only"],
  ] as const)("waits with an outage %s", (_, ours, read, expected) => {
    const { rows, exclusions } = ledgerOf([ours], [], read);
    expect(rows[0]?.class).toBe(expected);
    expect(exclusions.open).toBe(expected === "open" ? 1 : 0);
    expect(gapFigures(rows).n).toBe(expected === "open" ? 0 : 1);
  });

  it("ends an incident when it vanishes from the page, or is closed without an end", () => {
    const before = { claimed: null, posted: minute(100).toISOString(), resolved: null };
    const classOf = (change: Partial<IncidentSummary>) =>
      ledgerOf([outage()], [incident({ ...before, ...change })], readAt).rows.find((row) => row.outage)
        ?.class;
    expect(classOf({ status: "investigating" })).toBe("official-first");
    expect(classOf({ status: "investigating", vanished: minute(300).toISOString() })).toBe("crowd-only");
    expect(classOf({ status: "resolved" })).toBe("crowd-only");
  });

  it("takes component red from the incident that was first to change a component", () => {
    const incidents = [
      incident({ componentRed: null }),
      incident({ id: "second", posted: minute(640).toISOString(), componentRed: minute(641).toISOString() }),
      incident({ id: "third", posted: minute(650).toISOString(), componentRed: minute(651).toISOString() }),
    ];
    const [row] = ledgerOf([outage()], incidents, readAt).rows;
    expect(row?.lags).toEqual({ posted: 23, firstSeen: 24, componentRed: 41 });
  });

  it("never counts an incident from before our first reading as seen by us", () => {
    const [row] = ledgerOf([outage()], [incident({ firstSeen: null })], readAt).rows;
    expect(row).toMatchObject({ class: "users-first", lags: { posted: 23, firstSeen: null } });
  });

  it("lists every confirmed outage and every incident that we saw exactly once", () => {
    const outages = fc.array(
      fc.record({
        alarm: fc.nat(1400),
        lasts: fc.nat(300),
        surface: fc.constantFrom("claude-code", "claude-web"),
      }),
    );
    const incidents = fc.array(
      fc.record({
        posted: fc.nat(1400),
        lasts: fc.nat(300),
        surface: fc.constantFrom("claude-code", "claude-web"),
      }),
    );
    fc.assert(
      fc.property(outages, incidents, (drawnOutages, drawnIncidents) => {
        const ours = drawnOutages.map(({ alarm, lasts, surface }, at) =>
          outage({
            id: `${at}`,
            alarmAt: minute(alarm),
            endedAt: minute(alarm + lasts),
            zone: { kind: "surface", surface },
          }),
        );
        const theirs = drawnIncidents.map(({ posted, lasts, surface }, at) =>
          incident({
            id: `${at}`,
            claimed: null,
            posted: minute(posted).toISOString(),
            resolved: minute(posted + lasts).toISOString(),
            surfaces: [surface],
          }),
        );
        const { rows } = ledgerOf(ours, theirs, readAt);
        expect(rows.filter((row) => row.outage)).toHaveLength(ours.length);
        expect(new Set(rows.flatMap((row) => row.incidents.map(({ id }) => id))).size).toBe(theirs.length);
        for (const row of rows)
          if (row.class === "official-first") expect(row.lags?.posted).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe("the times of an incident", () => {
  it("are retroactive if it was posted as resolved", () => {
    expect(isRetroactive(incident())).toBe(false);
    expect(isRetroactive(incident({ resolved: minute(623).toISOString() }))).toBe(true);
    expect(isRetroactive(incident({ resolved: null }))).toBe(false);
  });
});

describe("the grade", () => {
  it.each([
    [0, "A"],
    [14.99, "A"],
    [15, "B"],
    [30, "C"],
    [119.9, "C"],
    [120, "D"],
    [240, "F"],
  ] as const)("for a mean of %d minutes is %s", (mean, grade) => expect(gradeOf(mean)).toBe(grade));

  it("needs five outages, and counts unacknowledged ones as 240 minutes", () => {
    const unacknowledged = (count: number) =>
      ledgerOf(
        Array.from({ length: count }, (_, at) => outage({ id: `${at}` })),
        [],
        readAt,
      ).rows;
    expect(gapFigures(unacknowledged(minForGrade - 1))).toMatchObject({
      grade: null,
      meanCountedMinutes: null,
    });
    expect(gapFigures(unacknowledged(minForGrade))).toMatchObject({
      grade: "F",
      meanCountedMinutes: 240,
      crowdOnly: 5,
    });
  });

  it("uses the median lag of outages that users reported first", () => {
    const rows = [10, 20, 30, 41].flatMap(
      (lag, at) =>
        ledgerOf(
          [outage({ id: `${at}` })],
          [incident({ id: `${at}`, posted: minute(600 + lag).toISOString() })],
          readAt,
        ).rows,
    );
    expect(gapFigures(rows)).toMatchObject({ usersFirst: 4, medianLagMinutes: 25 });
  });
});
