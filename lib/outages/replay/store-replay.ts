import { z } from "zod";
import { zoneKey, zoneOfKey } from "@/lib/catalog/zones";
import type { Removal } from "@/lib/crowd/reports/removal";
import type { SavedDetection } from "@/lib/outages/detection/saved-state";
import type { OutageEvent } from "@/lib/outages/events/event";
import { writeEvents } from "@/lib/outages/events/store";
import { outageOf } from "@/lib/outages/store";
import { database } from "@/lib/platform/database/client";
import { Prisma } from "@/lib/platform/database/generated/client";
import type { Course } from "./recount-outage";
import { zoneAndTier } from "./recount-outage";
import type { HiddenReports, ReplayResult, StoredOutage } from "./replay-result";

const time = z.coerce.date();
const count = z.number();
/** The format that `courseJson` writes. */
const storedCourse = z.object({
  zone: z.string().transform((key) => zoneOfKey(key) ?? { kind: "all" as const }),
  tier: z.enum(["signal", "confirmed"]),
  phase: z.enum(["active", "subsiding", "ended"]),
  confirmedAt: time.nullable(),
  endedAt: time.nullable(),
  changedAt: time,
  people: count,
  peakPeople: count,
  peakAt: time,
  zones: z.array(z.object({ zone: z.string(), since: z.string() })),
  symptoms: z.array(z.object({ symptom: z.string(), people: count })),
});

const courseJson = (course: Course): Prisma.InputJsonObject => ({
  ...course,
  zone: zoneKey(course.zone),
  confirmedAt: course.confirmedAt?.toISOString() ?? null,
  endedAt: course.endedAt?.toISOString() ?? null,
  changedAt: course.changedAt.toISOString(),
  peakAt: course.peakAt.toISOString(),
});

/** Stored outages that were open at some time since `from`, without the decisions of moderators; oldest first. */
export async function readStoredOutages(from: Date): Promise<StoredOutage[]> {
  const rows = await database().outage.findMany({
    where: { OR: [{ endedAt: null }, { endedAt: { gte: from } }] },
    orderBy: { alarmAt: "asc" },
  });
  return rows.map((row) => ({
    outage: outageOf(row),
    asFound: row.asFound === null ? null : storedCourse.parse(row.asFound),
  }));
}

/** Hidden failure reports since a time, by minute (since 1970) and cell. */
export const readHiddenReports = (from: Date): Promise<HiddenReports[]> =>
  database().$queryRaw`
    SELECT floor(extract(epoch FROM at) / 60)::int AS minute, surface, model, removal_id::text AS "removalId",
      count(*)::int AS reports
    FROM report WHERE at >= ${from} AND removal_id IS NOT NULL AND vote = 'fails' GROUP BY 1, 2, 3, 4`;

/** The time of the oldest stored report; null without reports. */
export async function readFirstReportAt(): Promise<Date | null> {
  const [row] = await database().$queryRaw<{ at: Date }[]>`SELECT at FROM report ORDER BY at LIMIT 1`;
  return row?.at ?? null;
}

/** A finished replay: the new state of detection, and which saved state it replaces. */
export interface SavedReplay {
  state: SavedDetection;
  remade: number;
  /** The outages in the replayed time. */
  within: readonly StoredOutage[];
  result: ReplayResult;
  removals: readonly Removal[];
}

/**
 * Saves a replay. If detection has saved a later minute meanwhile, it returns false and changes nothing. It writes no
 * alarm, onset or evidence. An instance that holds the earlier state can no longer save.
 */
export const saveReplay = (replay: SavedReplay, now: Date): Promise<boolean> =>
  database().$transaction(async (transaction) => {
    const { state, remade } = replay;
    const json = state as unknown as Prisma.InputJsonObject;
    const { count: written } = await transaction.detectionState.updateMany({
      where: { id: 1, lastMinute: state.lastMinute, remade },
      data: { state: json, remade: remade + 1, savedAt: now },
    });
    if (written === 0) return false;
    await saveOutages(transaction, replay, now);
    await markApplied(transaction, replay.removals, now);
    return true;
  });

async function saveOutages(
  transaction: Prisma.TransactionClient,
  { within, result }: SavedReplay,
  now: Date,
): Promise<void> {
  const at = now.toISOString();
  const newEvents: OutageEvent[] = [];
  for (const { id, recounted } of result.changes) {
    const { course, asFound, withdrawnAt, happened } = recounted;
    const before = within.find(({ outage }) => outage.id === id)?.outage.events ?? [];
    const { zone, tier } = zoneAndTier(course);
    const events = [...before, ...happened.map((kind) => ({ kind, at, zone }))];
    const live = asFound ? courseJson(asFound) : Prisma.DbNull;
    const data = { ...course, zone, asFound: live, withdrawnAt, events };
    await transaction.outage.update({ where: { id }, data });
    newEvents.push(
      ...happened.map((kind) => ({ subject: "outage", subjectId: id, kind, at: now, zone, tier }) as const),
    );
  }
  await transaction.outageRemoval.deleteMany({
    where: { outageId: { in: within.map(({ outage }) => outage.id) } },
  });
  await transaction.outageRemoval.createMany({ data: [...result.losses] });
  if (newEvents.length > 0) await writeEvents(transaction, newEvents);
}

/** Marks these removals as applied. */
export async function markApplied(
  transaction: Pick<Prisma.TransactionClient, "reportRemoval">,
  removals: readonly Removal[],
  now: Date,
): Promise<void> {
  const idOf = ({ id }: Removal) => id;
  await transaction.reportRemoval.updateMany({
    where: { id: { in: removals.map(idOf) }, takenInAt: null },
    data: { takenInAt: now },
  });
  await transaction.reportRemoval.updateMany({
    where: { id: { in: removals.filter(({ restoredAt }) => restoredAt).map(idOf) }, restoredTakenInAt: null },
    data: { restoredTakenInAt: now },
  });
}

/** Marks removals as applied when detection has no state yet, so there is nothing to replay. */
export const markWithoutReplay = (removals: readonly Removal[], now: Date): Promise<void> =>
  database().$transaction((transaction) => markApplied(transaction, removals, now));
