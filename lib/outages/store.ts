import { z } from "zod";
import { zoneOfKey } from "@/lib/catalog/zones";
import { database } from "@/lib/database/client";
import type { Outage as Row } from "@/lib/database/generated/client";
import type { Outage } from "@/lib/detection/outage";

/** Outages that were open at some time since `from`, newest alarm first. */
export async function readOutagesSince(from: Date): Promise<Outage[]> {
  const rows = await database().outage.findMany({
    where: { OR: [{ endedAt: null }, { endedAt: { gte: from } }] },
    orderBy: { alarmAt: "desc" },
  });
  return rows.map(outageOf);
}

/** Outages, newest alarm first, older than the one with the id `before`. Ids are times, so they sort as such. */
export async function readOutages(limit: number, before?: string): Promise<Outage[]> {
  const rows = await database().outage.findMany({
    where: before === undefined ? {} : { id: { lt: before } },
    orderBy: { id: "desc" },
    take: limit,
  });
  return rows.map(outageOf);
}

const outageId = /^\d{8}-\d{4}$/;

/** One outage; null when there is none with this id. An address may hold anything, also what no text of PostgreSQL can. */
export async function readOutage(id: string): Promise<Outage | null> {
  if (!outageId.test(id)) return null;
  const row = await database().outage.findUnique({ where: { id } });
  return row && outageOf(row);
}

const count = z.number();
const evidence = z.object({
  zone: z.string(),
  windowMinutes: count,
  people: count,
  expected: count,
  size: count,
  countNats: count,
  symptomNats: count,
  penaltyNats: count,
  thresholdNats: count,
  minutes: z.array(z.object({ minute: count, people: count, expected: count })),
});
const zones = z.array(z.object({ zone: z.string(), since: z.string() }));
const symptoms = z.array(z.object({ symptom: z.string(), people: count }));
const events = z.array(
  z.object({
    kind: z.enum(["opened", "placed", "confirmed", "subsiding", "active again", "ended", "reopened"]),
    at: z.string(),
    zone: z.string(),
  }),
);

function outageOf(row: Row): Outage {
  return {
    ...row,
    zone: zoneOfKey(row.zone) ?? { kind: "all" },
    tier: row.tier === "confirmed" ? "confirmed" : "signal",
    phase: row.phase === "ended" ? "ended" : row.phase === "subsiding" ? "subsiding" : "active",
    zones: zones.parse(row.zones),
    symptoms: symptoms.parse(row.symptoms),
    evidence: evidence.parse(row.evidence),
    events: events.parse(row.events),
  };
}
