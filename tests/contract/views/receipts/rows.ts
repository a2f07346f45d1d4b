import { database } from "@/lib/platform/database/client";
import { minuteMs } from "@/lib/platform/time/units";
import { someEvidence } from "@/tests/states/evidence";

/** People of one cell in one minute, in each stored step. */
export async function count(at: Date, surface: string, model: string, people: number): Promise<void> {
  for (const stepMinutes of [1, 60, 1440]) {
    const start = new Date(Math.floor(at.getTime() / (stepMinutes * minuteMs)) * stepMinutes * minuteMs);
    const key = { stepMinutes, at: start, vote: "fails", surface, model, symptom: "http-529" };
    const counts = { cell: people, bySurface: people, byModel: people, byFamily: people, byGroup: people };
    await database().cellCount.upsert({
      where: { stepMinutes_at_vote_surface_model_symptom: key },
      create: { ...key, ...counts, everything: people },
      update: { everything: { increment: people }, bySurface: { increment: people } },
    });
  }
}

/** An outage's row. */
export const outageRow = (id: string, zone: string, onsetAt: Date, endedAt: Date | null, change = {}) => ({
  ...{ id, zone, tier: "confirmed", phase: endedAt ? "ended" : "active", onsetAt, endedAt },
  alarmAt: new Date(onsetAt.getTime() + 3 * minuteMs),
  changedAt: onsetAt,
  ...{ people: 40, peakPeople: 20, peakAt: onsetAt, zones: [], events: [] },
  symptoms: [{ symptom: "http-529", people: 40 }],
  evidence: { ...someEvidence },
  ...change,
});

/** A row of an official incident from the feed. */
export const incidentRow = (id: string, postedAt: Date, resolvedAt: Date | null, change = {}) => ({
  ...{ id, name: `Elevated errors ${id}`, status: resolvedAt ? "resolved" : "investigating" },
  ...{ impact: "minor", postedAt, resolvedAt, firstSeenAt: postedAt },
  ...{ surfaces: ["claude-code"], models: [] as string[], many: false, origin: "feed", raw: {} },
  ...change,
});

/** Successful readings of the status page, every two minutes. */
export async function readings(from: Date, to: Date): Promise<void> {
  const times = Array.from(
    { length: Math.ceil((to.getTime() - from.getTime()) / (2 * minuteMs)) },
    (_, index) => new Date(from.getTime() + index * 2 * minuteMs),
  );
  await database().officialReading.createMany({
    data: times.map((at) => ({ at, outcome: "read", indicator: "none" })),
  });
}
