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
import { placeOf } from "./recount-outage";
import type { HiddenReports, ReplayResult, StoredOutage } from "./replay-result";

const time = z.coerce.date();
const count = z.number();
/** As `courseJson` writes it. */
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

/** Outages that were open at some time since `from`, as they are stored, whatever moderators said of them; oldest first. */
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

/** Failures that are hidden, by minute (since 1970) and cell, since a time. */
export const readHiddenReports = (from: Date): Promise<HiddenReports[]> =>
  database().$queryRaw`
    SELECT floor(extract(epoch FROM at) / 60)::int AS minute, surface, model, removal_id::text AS "removalId",
      count(*)::int AS reports
    FROM report WHERE at >= ${from} AND removal_id IS NOT NULL AND vote = 'fails' GROUP BY 1, 2, 3, 4`;

/** When the oldest report came in that is still there; null when there is none. */
export async function readFirstReportAt(): Promise<Date | null> {
  const [row] = await database().$queryRaw<{ at: Date }[]>`SELECT at FROM report ORDER BY at LIMIT 1`;
  return row?.at ?? null;
}

/** What a replay saves: what detection goes on with, and from which saved state it was made. */
export interface SavedReplay {
  state: SavedDetection;
  remade: number;
  /** The outages that it went through. */
  within: readonly StoredOutage[];
  result: ReplayResult;
  removals: readonly Removal[];
}

/**
 * Saves a replay, if nobody went on meanwhile from the minute that it ends with; else false, and nothing is changed. No
 * alarm, onset or evidence is written. Whoever holds the state from before it cannot save any more.
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
    await markTakenIn(transaction, replay.removals, now);
    return true;
  });

async function saveOutages(
  transaction: Prisma.TransactionClient,
  { within, result }: SavedReplay,
  now: Date,
): Promise<void> {
  const at = now.toISOString();
  const told: OutageEvent[] = [];
  for (const { id, recounted } of result.changes) {
    const { course, asFound, withdrawnAt, happened } = recounted;
    const before = within.find(({ outage }) => outage.id === id)?.outage.events ?? [];
    const { zone, tier } = placeOf(course);
    const events = [...before, ...happened.map((kind) => ({ kind, at, zone }))];
    const kept = asFound ? courseJson(asFound) : Prisma.DbNull;
    const data = { ...course, zone, asFound: kept, withdrawnAt, events };
    await transaction.outage.update({ where: { id }, data });
    told.push(
      ...happened.map((kind) => ({ subject: "outage", subjectId: id, kind, at: now, zone, tier }) as const),
    );
  }
  await transaction.outageRemoval.deleteMany({
    where: { outageId: { in: within.map(({ outage }) => outage.id) } },
  });
  await transaction.outageRemoval.createMany({ data: [...result.losses] });
  if (told.length > 0) await writeEvents(transaction, told);
}

/** Marks removals, as they were read, as taken in. */
export async function markTakenIn(
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

/** The same where detection knows nothing yet, and so has nothing to go through. */
export const markUnneeded = (removals: readonly Removal[], now: Date): Promise<void> =>
  database().$transaction((transaction) => markTakenIn(transaction, removals, now));
