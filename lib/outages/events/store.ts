import { database } from "@/lib/platform/database/client";
import type { Event as Row } from "@/lib/platform/database/generated/client";
import { Prisma } from "@/lib/platform/database/generated/client";
import { type Event, eventKey, incidentChanges, outageChanges } from "./event";

/** An event as it was written; `id` says in which order. */
export type WrittenEvent = Event & { id: bigint; key: string };

/** The statement that writes events; put it into the transaction that makes the change. */
export const writeEvents = (transaction: Prisma.TransactionClient, events: readonly Event[]) =>
  transaction.event.createMany({
    data: events.map((event) => ({ ...event, key: eventKey(event) })),
    skipDuplicates: true,
  });

/**
 * The oldest events for which it was not written down yet whom to tell. Each carries its own mark rather than a cursor
 * moving past: ids are given before commits, so a cursor would pass by one that commits late.
 */
export async function readUntold(limit: number): Promise<WrittenEvent[]> {
  const rows = await database().event.findMany({
    where: { toldAt: null },
    orderBy: { id: "asc" },
    take: limit,
  });
  return rows.flatMap(eventOf);
}

/** Whether somebody marked an event meanwhile; else it is marked and stays locked until the transaction ends. */
export async function takeUntold(
  transaction: Prisma.TransactionClient,
  ids: readonly bigint[],
  toldAt: Date,
): Promise<Set<bigint>> {
  const taken = await transaction.$queryRaw<{ id: bigint }[]>`
    UPDATE event SET told_at = ${toldAt} WHERE told_at IS NULL AND id IN (${Prisma.join([...ids])}) RETURNING id`;
  return new Set(taken.map(({ id }) => id));
}

/** What happened to an outage before and with an event, oldest first. */
export async function readEventsOf(subjectId: string): Promise<WrittenEvent[]> {
  const rows = await database().event.findMany({ where: { subjectId }, orderBy: { id: "asc" } });
  return rows.flatMap(eventOf);
}

/** Deletes events that were told of and happened before a time; says how many. */
export async function forgetEvents(before: Date): Promise<number> {
  const { count } = await database().event.deleteMany({
    where: { toldAt: { not: null }, at: { lt: before } },
  });
  return count;
}

function eventOf({ id, key, subject, subjectId, kind, at, zone, tier }: Row): WrittenEvent[] {
  const told = { id, key, subjectId, at };
  const ours = outageChanges.find((known) => known === kind);
  if (subject === "outage" && ours && zone !== null)
    return [
      { ...told, subject, kind: ours, zone, tier: tier === "confirmed" ? "confirmed" : "signal" } as const,
    ];
  const official = incidentChanges.find((known) => known === kind);
  return subject === "incident" && official ? [{ ...told, subject, kind: official } as const] : [];
}
