import { database } from "@/lib/platform/database/client";
import type { Event as Row } from "@/lib/platform/database/generated/client";
import { Prisma } from "@/lib/platform/database/generated/client";
import { type Event, eventKey, incidentChanges, outageChanges } from "./event";

/** A stored event. IDs are in the order of writing. */
export type WrittenEvent = Event & { id: bigint; key: string };

/** Writes events. Run it in the transaction that makes the change. */
export const writeEvents = (transaction: Prisma.TransactionClient, events: readonly Event[]) =>
  transaction.event.createMany({
    data: events.map((event) => ({ ...event, key: eventKey(event) })),
    skipDuplicates: true,
  });

/**
 * The oldest events that have no deliveries yet. Each event has its own mark instead of a common cursor: IDs are
 * assigned before the commit, so a cursor would skip an event that commits late.
 */
export async function readPendingEvents(limit: number): Promise<WrittenEvent[]> {
  const rows = await database().event.findMany({
    where: { toldAt: null },
    orderBy: { id: "asc" },
    take: limit,
  });
  return rows.flatMap(eventOf);
}

/** Marks events and returns the IDs it could mark; others were marked meanwhile. They stay locked until the commit. */
export async function claimPendingEvents(
  transaction: Prisma.TransactionClient,
  ids: readonly bigint[],
  toldAt: Date,
): Promise<Set<bigint>> {
  const claimed = await transaction.$queryRaw<{ id: bigint }[]>`
    UPDATE event SET told_at = ${toldAt} WHERE told_at IS NULL AND id IN (${Prisma.join([...ids])}) RETURNING id`;
  return new Set(claimed.map(({ id }) => id));
}

/** All events of an outage or incident, oldest first. */
export async function readEventsOf(subjectId: string): Promise<WrittenEvent[]> {
  const rows = await database().event.findMany({ where: { subjectId }, orderBy: { id: "asc" } });
  return rows.flatMap(eventOf);
}

/** Deletes marked events from before a time, and returns how many. */
export async function deleteEvents(before: Date): Promise<number> {
  const { count } = await database().event.deleteMany({
    where: { toldAt: { not: null }, at: { lt: before } },
  });
  return count;
}

function eventOf({ id, key, subject, subjectId, kind, at, zone, tier }: Row): WrittenEvent[] {
  const common = { id, key, subjectId, at };
  const ours = outageChanges.find((known) => known === kind);
  if (subject === "outage" && ours && zone !== null)
    return [
      { ...common, subject, kind: ours, zone, tier: tier === "confirmed" ? "confirmed" : "signal" } as const,
    ];
  const official = incidentChanges.find((known) => known === kind);
  return subject === "incident" && official ? [{ ...common, subject, kind: official } as const] : [];
}
