import { z } from "zod";
import { zoneOfKey } from "@/lib/catalog/zones";
import type { Outage } from "@/lib/outages/detection/outage";
import { outageChanges } from "@/lib/outages/events/event";
import { database } from "@/lib/platform/database/client";
import type { Prisma } from "@/lib/platform/database/generated/client";
import { applyModeration, type Merge, partsOf, rootOf } from "./moderation/apply-moderation";
import { readDecisions, readMerges } from "./moderation/store-moderation";

/** With the current removals that hide reports of it. */
const include = {
  removals: {
    where: { removal: { restoredAt: null } },
    include: { removal: true },
    orderBy: { removal: { at: "desc" } },
  },
} as const satisfies Prisma.OutageInclude;
type Row = Prisma.OutageGetPayload<Record<never, never>> &
  Partial<Prisma.OutageGetPayload<{ include: typeof include }>>;

const openSince = (from: Date) => ({ OR: [{ endedAt: null }, { endedAt: { gte: from } }] });

/**
 * Outages that were open at some time since `from` and were not withdrawn, newest alarm first. A merged outage appears
 * as part of the outage that it was merged into.
 */
export async function readOutagesSince(from: Date): Promise<Outage[]> {
  const [rows, merges] = await Promise.all([
    database().outage.findMany({ where: { withdrawnAt: null, ...openSince(from) }, include }),
    readMerges(),
  ]);
  const outages = await withModeration(rows, [...new Set(rows.map(({ id }) => rootOf(id, merges)))], merges);
  return outages.toSorted((one, other) => other.alarmAt.getTime() - one.alarmAt.getTime());
}

/** Outages that were open at some time since `from` and were withdrawn, newest alarm first. */
export async function readWithdrawnSince(from: Date): Promise<Outage[]> {
  const where = { withdrawnAt: { not: null }, ...openSince(from) };
  const rows = await database().outage.findMany({ where, include, orderBy: { alarmAt: "desc" } });
  return rows.map(outageOf);
}

/**
 * Outages before the one with the ID `before`, newest alarm first, including withdrawn ones. IDs are times, so they
 * sort by time. A merged outage appears as part of the outage that it was merged into.
 */
export async function readOutages(limit: number, before?: string): Promise<Outage[]> {
  const merges = await readMerges();
  const rows = await database().outage.findMany({
    where: {
      id: { notIn: merges.map(({ outageId }) => outageId), ...(before === undefined ? {} : { lt: before }) },
    },
    orderBy: { id: "desc" },
    take: limit,
    include,
  });
  const ids = rows.map(({ id }) => id);
  return withModeration(rows, ids, merges);
}

const outageId = /^\d{8}-\d{4}$/;

/**
 * One outage, with those that were merged into it. An outage that was itself merged is returned as detected, with a
 * reference to the other one. Null if the ID does not exist. IDs come from URLs, so we check them before the query.
 */
export async function readOutage(id: string): Promise<Outage | null> {
  if (!outageId.test(id)) return null;
  const [row, merges] = await Promise.all([
    database().outage.findUnique({ where: { id }, include }),
    readMerges(),
  ]);
  const [outage] = row ? await withModeration([row], [id], merges) : [];
  return outage ?? null;
}

/** The outages with these IDs, with the decisions of moderators. `rows` are those that were read already. */
async function withModeration(
  rows: readonly Row[],
  ids: readonly string[],
  merges: readonly Merge[],
): Promise<Outage[]> {
  const all = ids.flatMap((id) => partsOf(id, merges));
  const known = new Set(rows.map(({ id }) => id));
  const missing = all.filter((id) => !known.has(id));
  const [decisions, others] = await Promise.all([
    readDecisions(all, merges),
    missing.length > 0 ? database().outage.findMany({ where: { id: { in: missing } }, include }) : [],
  ]);
  const found = [...rows, ...others].map(outageOf);
  return ids.flatMap((id) => {
    const outage = found.find((one) => one.id === id);
    return outage ? applyModeration(outage, found, decisions) : [];
  });
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
    kind: z.enum(outageChanges),
    at: z.string(),
    zone: z.string(),
  }),
);

/** A stored outage, without the decisions of moderators. */
export function outageOf({ asFound: _asFound, removals, ...row }: Row): Outage {
  const lost = removals?.map(({ reports, removal: { id, at, why } }) => ({ id, at, why, reports }));
  return {
    ...row,
    ...(lost && lost.length > 0 ? { removals: lost } : {}),
    zone: zoneOfKey(row.zone) ?? { kind: "all" },
    tier: row.tier === "confirmed" ? "confirmed" : "signal",
    phase: row.phase === "ended" ? "ended" : row.phase === "subsiding" ? "subsiding" : "active",
    zones: zones.parse(row.zones),
    symptoms: symptoms.parse(row.symptoms),
    evidence: evidence.parse(row.evidence),
    events: events.parse(row.events),
  };
}
