import { zoneKey } from "@/lib/catalog/zones";
import type { FoundOutage, Outage } from "@/lib/outages/detection/outage";
import type { SavedDetection } from "@/lib/outages/detection/saved-state";
import type { OutageEvent } from "@/lib/outages/events/event";
import { writeEvents } from "@/lib/outages/events/store";
import { savedDetectionSchema } from "@/lib/outages/saved-state-schema";
import { database } from "@/lib/platform/database/client";
import type { Prisma } from "@/lib/platform/database/generated/client";
import { log } from "@/lib/platform/process/log";

const only = 1;

/** What detection saved last, and how often it was made again from earlier minutes. */
interface SavedRead {
  state: SavedDetection;
  remade: number;
}

/** What detection remembered last; null before its first minute, and where it cannot be read. */
export async function readDetection(): Promise<SavedDetection | null> {
  const saved = await readSavedDetection();
  return saved === "unreadable" ? null : (saved?.state ?? null);
}

/**
 * What detection remembered last; null before its first minute. "unreadable" if it is broken, or of another version:
 * then detection learns again from the counts, and its next save replaces it.
 */
export async function readSavedDetection(): Promise<SavedRead | "unreadable" | null> {
  const row = await database().detectionState.findUnique({ where: { id: only } });
  if (!row) return null;
  const parsed = savedDetectionSchema.safeParse(row.state);
  if (parsed.success) return { state: parsed.data, remade: row.remade };
  const [issue] = parsed.error.issues;
  const reason = `${issue?.path.join(".") ?? ""}: ${issue?.message ?? "unknown"}`;
  log().error({ reason, savedAt: row.savedAt }, "the saved state of detection cannot be read");
  return "unreadable";
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
        ? await saveFirst(transaction, saved)
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

/** Saves what did not go on from anything: where nothing is saved, or nothing that can be read. */
async function saveFirst(
  transaction: Prisma.TransactionClient,
  saved: { lastMinute: number; state: Prisma.InputJsonObject; savedAt: Date },
): Promise<{ count: number }> {
  const data = { id: only, ...saved };
  const created = await transaction.detectionState.createMany({ data, skipDuplicates: true });
  if (created.count > 0) return created;
  const row = await transaction.detectionState.findUniqueOrThrow({ where: { id: only } });
  if (savedDetectionSchema.safeParse(row.state).success) return created;
  const { lastMinute, remade, savedAt } = row;
  return transaction.detectionState.updateMany({
    where: { id: only, lastMinute, remade, savedAt },
    data: { ...saved, remade: 0 },
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
