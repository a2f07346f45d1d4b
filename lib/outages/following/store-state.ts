import { z } from "zod";
import { zoneKey } from "@/lib/catalog/zones";
import type { FoundOutage, Outage } from "@/lib/outages/detection/outage";
import type { SavedBaseline, SavedDetection } from "@/lib/outages/detection/saved-state";
import type { OutageEvent } from "@/lib/outages/events/event";
import { writeEvents } from "@/lib/outages/events/store";
import { database } from "@/lib/platform/database/client";
import type { Prisma } from "@/lib/platform/database/generated/client";
import { log } from "@/lib/platform/process/log";

const only = 1;

/** The saved state of detection, and how often a replay replaced it. */
interface SavedRead {
  state: SavedDetection;
  remade: number;
}

/** The saved state of detection; null before the first minute, and if it is not readable. */
export async function readDetection(): Promise<SavedDetection | null> {
  const saved = await readSavedDetection();
  return saved === "unreadable" ? null : (saved?.state ?? null);
}

/**
 * The saved state of detection; null before the first minute. "unreadable" if it is broken or has another version.
 * Then detection learns again from counts, and its next save replaces the state.
 */
export async function readSavedDetection(): Promise<SavedRead | "unreadable" | null> {
  const row = await database().detectionState.findUnique({ where: { id: only } });
  if (!row) return null;
  const parsed = savedDetectionSchema.safeParse(row.state);
  if (parsed.success) return { state: parsed.data, remade: row.remade };
  const [issue] = parsed.error.issues;
  const reason = `${issue?.path.join(".") ?? ""}: ${issue?.message ?? "unknown"}`;
  log().error({ reason, savedAt: row.savedAt }, "The saved state of detection is not readable");
  return "unreadable";
}

/** An outage with its changes since it was last saved. */
export interface OutageChange {
  outage: FoundOutage;
  events: Outage["events"];
}

/**
 * Saves the state of detection with its outages and their events. If another instance saved after `sinceMinute`, or a
 * replay replaced the state, it returns false and changes nothing. The alarm of an outage is written only once.
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

/** Saves a new state if there is no saved state, or only an unreadable one. */
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
  const current = { zone: zoneKey(zone), zones, symptoms, events: [...earlier, ...events] };
  const data = { ...changing, ...current };
  const whole = { id, alarmAt, onsetAt, evidence: evidence as unknown as Prisma.InputJsonObject, ...data };
  await transaction.outage.upsert({ where: { id }, create: whole, update: data });
}

/** The events of an outage, each with its tier at that time. */
const eventsOf = ({ outage, events }: OutageChange): OutageEvent[] =>
  events.map(({ kind, at, zone }) => {
    const time = new Date(at);
    const confirmed = outage.confirmedAt !== null && time >= outage.confirmedAt;
    const tier = confirmed ? "confirmed" : "signal";
    return { subject: "outage", subjectId: outage.id, kind, at: time, zone, tier };
  });

const number = z.number();
const minute = z.int();
const index = z.int().nonnegative();

const evidence = z.object({
  zone: z.string(),
  windowMinutes: number,
  people: number,
  expected: number,
  size: number,
  countNats: number,
  symptomNats: number,
  penaltyNats: number,
  thresholdNats: number,
  minutes: z.array(z.object({ minute, people: number, expected: number })),
});

const openOutage = z.object({
  id: z.string(),
  zones: z.array(z.object({ key: z.string(), sinceMinute: minute })).min(1),
  tier: z.enum(["signal", "confirmed"]),
  phase: z.enum(["active", "subsiding", "ended"]),
  alarmMinute: minute,
  onsetMinute: minute,
  raisedMinute: minute,
  confirmedMinute: minute.nullable(),
  phaseMinute: minute,
  lowSinceMinute: minute.nullable(),
  endedMinute: minute.nullable(),
  recoveredMinute: minute.nullable(),
  peakPeople: number,
  peakMinute: minute,
  people: number,
  symptoms: z.array(number),
  worksAgain: number,
  evidence,
});

const baseline: z.ZodType<SavedBaseline> = z
  .object({
    cellKeys: z.array(z.string()),
    zoneKeys: z.array(z.string()),
    symptomKeys: z.array(z.string()),
    hours: z.array(z.tuple([index, number, number])),
    zoneCounts: z.array(number),
    cellCounts: z.array(number),
    symptomCounts: z.array(z.array(number)),
    hour: index,
    pending: z.array(z.tuple([index, number])),
    pendingMinutes: number,
  })
  .refine(
    ({ cellKeys, zoneKeys, symptomKeys, cellCounts, zoneCounts, symptomCounts }) =>
      cellCounts.length === cellKeys.length &&
      zoneCounts.length === zoneKeys.length &&
      symptomCounts.length === zoneKeys.length &&
      symptomCounts.every((counts) => counts.length === symptomKeys.length),
    "must have one count for each key",
  );

/** A saved state that detection can continue from. */
export const savedDetectionSchema: z.ZodType<SavedDetection> = z.object({
  version: z.literal(1),
  lastMinute: minute,
  recent: z.array(z.tuple([minute, z.array(z.tuple([index, index, index, number, z.string()]))])),
  observed: z.array(number),
  usable: z.array(number),
  usual: z.array(number),
  expected: z.array(number),
  level: number,
  baseline,
  outages: z.array(openOutage),
});
