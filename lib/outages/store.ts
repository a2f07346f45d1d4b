import { zoneKey, zoneOfKey } from "@/lib/catalog/zones";
import { database } from "@/lib/database/client";
import type { Outage as Row } from "@/lib/database/generated/client";
import type { Outage } from "@/lib/detection/outage";

/** Outages that have not ended. */
export async function readOpenOutages(): Promise<Outage[]> {
  return (await database().outage.findMany({ where: { endedAt: null } })).map(outageOf);
}

/** Outages that were open at some time since `from`, newest alarm first. */
export async function readOutagesSince(from: Date): Promise<Outage[]> {
  const rows = await database().outage.findMany({
    where: { OR: [{ endedAt: null }, { endedAt: { gte: from } }] },
    orderBy: { alarmAt: "desc" },
  });
  return rows.map(outageOf);
}

/** Writes an outage: a new one whole, of a known one all but its alarm, which never moves. */
export async function saveOutage(outage: Outage): Promise<void> {
  const { zone, id, alarmAt, onsetAt, ...changing } = outage;
  const place = {
    zone: zoneKey(zone),
    surface: "surface" in zone ? zone.surface : null,
    model: "model" in zone ? zone.model : null,
  };
  await database().outage.upsert({
    where: { id },
    create: { id, alarmAt, onsetAt, ...place, ...changing },
    update: { ...place, ...changing },
  });
}

function outageOf(row: Row): Outage {
  const { surface: _, model: __, ...same } = row;
  return {
    ...same,
    zone: zoneOfKey(row.zone) ?? { kind: "all" },
    tier: row.tier === "confirmed" ? "confirmed" : "signal",
    phase: row.phase === "ended" ? "ended" : row.phase === "subsiding" ? "subsiding" : "active",
  };
}
