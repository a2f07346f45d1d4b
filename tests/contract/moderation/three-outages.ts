import { randomUUID } from "node:crypto";
import { database } from "@/lib/platform/database/client";
import { gapLedger } from "@/lib/views/record/read-gap";
import { incidentRow, outageRow } from "../views/pages/rows";

const day = Date.parse("2026-04-06T00:00:00Z");
export const at = (minutes: number) => new Date(day + minutes * 60_000);
export const now = at(3000);
export const by = { actorId: randomUUID(), why: "the same failure, seen twice" };

const cell = "cell:claude-code/opus-5";
const web = "cell:claude-web/opus-5";
const events = (zone: string, alarm: number, end: number) => [
  { kind: "opened", at: at(alarm).toISOString(), zone },
  { kind: "confirmed", at: at(alarm + 2).toISOString(), zone },
  { kind: "ended", at: at(end).toISOString(), zone },
];
const row = (id: string, zone: string, alarm: number, end: number, change: object = {}) =>
  outageRow(
    id,
    zone,
    { onsetAt: at(alarm - 4), alarmAt: at(alarm), endedAt: at(end) },
    { zones: [{ zone, since: at(alarm).toISOString() }], events: events(zone, alarm, end), ...change },
  );

export const [first, second, third] = ["20260406-1000", "20260406-1200", "20260406-1230"];
export const ids = [first, second, third];

/** The ledger is cached for some seconds, so each call uses another time. */
let calls = 0;
export const ledger = () => {
  calls += 1;
  return gapLedger("365d", new Date(now.getTime() + calls * 60_000));
};

/** The rows of the table itself, without moderators' changes. */
export const stored = () =>
  database().outage.findMany({
    select: { id: true, alarmAt: true, onsetAt: true, evidence: true },
    orderBy: { id: "asc" },
  });

/** Deletes moderators' changes, and creates three outages and four incidents. */
export async function threeOutages(): Promise<void> {
  for (const table of ["outageRemark", "outageMerge", "matchCorrection"] as const)
    await (database()[table] as { deleteMany(): Promise<unknown> }).deleteMany();
  await database().outage.deleteMany();
  await database().officialIncident.deleteMany();
  await database().officialReading.deleteMany();
  await database().outage.createMany({
    data: [
      row(first, cell, 600, 660),
      row(second, cell, 720, 740, { people: 30, peakPeople: 25, peakAt: at(725) }),
      row(third, web, 750, 790, { tier: "signal", confirmedAt: null, people: 9 }),
    ],
  });
  await database().officialIncident.createMany({
    data: [
      incidentRow("posted", "Elevated errors", {
        ...{ postedAt: at(735), claimedAt: at(735), firstSeenAt: at(736), resolvedAt: at(745) },
      }),
      incidentRow(
        "elsewhere",
        "Slow console",
        {
          ...{ postedAt: at(640), claimedAt: at(640), firstSeenAt: at(641), resolvedAt: at(650) },
        },
        { surfaces: ["claude-console"] },
      ),
      incidentRow(
        "works",
        "Planned works",
        {
          ...{ postedAt: at(600), claimedAt: at(600), firstSeenAt: at(601), resolvedAt: at(650) },
        },
        { impact: "maintenance" },
      ),
      incidentRow("later", "Another day", {
        ...{ postedAt: at(2400), claimedAt: at(2400), firstSeenAt: at(2401), resolvedAt: at(2450) },
      }),
    ],
  });
}
