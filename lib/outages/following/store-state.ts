import { zoneKey } from "@/lib/catalog/zones";
import type { FoundOutage, Outage } from "@/lib/outages/detection/outage";
import type { SavedDetection } from "@/lib/outages/detection/saved-state";
import type { OutageEvent } from "@/lib/outages/events/event";
import { writeEvents } from "@/lib/outages/events/store";
import { database } from "@/lib/platform/database/client";
import type { Prisma } from "@/lib/platform/database/generated/client";

const only = 1;

/** What detection remembered last; null before its first minute. */
export async function readDetection(): Promise<SavedDetection | null> {
  const row = await database().detectionState.findUnique({ where: { id: only } });
  // Written by saveDetection and saveReplay alone, in this shape; its version tells when that changes.
  return (row?.state as SavedDetection | undefined) ?? null;
}

/** What detection remembered last, and how often it was made anew from earlier minutes; null before its first minute. */
export async function readSavedDetection(): Promise<{ state: SavedDetection; remade: number } | null> {
  const row = await database().detectionState.findUnique({ where: { id: only } });
  return row && { state: row.state as unknown as SavedDetection, remade: row.remade };
}

/** Outages as they stand, with what happened to each since it was last saved. */
export interface OutageChange {
  outage: FoundOutage;
  events: Outage["events"];
}

/**
 * Saves what detection remembers together with its outages and what happened to them, if nobody else went on from
 * `sinceMinute` meanwhile, nor made it anew; else false, and nothing is changed. An outage's alarm is written once.
 */
export async function saveDetection(
  state: SavedDetection,
  sinceMinute: number,
  changes: readonly OutageChange[],
  now: Date,
  remade = 0,
): Promise<boolean> {
  const json = state as unknown as Prisma.InputJsonObject;
  return database().$transaction(async (transaction) => {
    const saved = { lastMinute: state.lastMinute, state: json, savedAt: now };
    const written =
      sinceMinute === 0
        ? await transaction.detectionState.createMany({ data: { id: only, ...saved }, skipDuplicates: true })
        : await transaction.detectionState.updateMany({
            where: { id: only, lastMinute: sinceMinute, remade },
            data: saved,
          });
    if (written.count === 0) return false;
    for (const change of changes) await saveOutage(transaction, change);
    const events = changes.flatMap(eventsOf);
    if (events.length > 0) await writeEvents(transaction, events);
    return true;
  });
}

async function saveOutage(transaction: Prisma.TransactionClient, { outage, events }: OutageChange) {
  const { id, zone, zones, symptoms, evidence, alarmAt, onsetAt, ...changing } = outage;
  const found = await transaction.outage.findUnique({ where: { id }, select: { events: true } });
  const earlier = Array.isArray(found?.events) ? (found.events as Prisma.InputJsonArray) : [];
  const place = { zone: zoneKey(zone), zones, symptoms, events: [...earlier, ...events] };
  const data = { ...changing, ...place };
  const whole = { id, alarmAt, onsetAt, evidence: evidence as unknown as Prisma.InputJsonObject, ...data };
  await transaction.outage.upsert({ where: { id }, create: whole, update: data });
}

/** What happened to an outage, each with how sure it was by then. */
const eventsOf = ({ outage, events }: OutageChange): OutageEvent[] =>
  events.map(({ kind, at, zone }) => {
    const time = new Date(at);
    const confirmed = outage.confirmedAt !== null && time >= outage.confirmedAt;
    const tier = confirmed ? "confirmed" : "signal";
    return { subject: "outage", subjectId: outage.id, kind, at: time, zone, tier };
  });
