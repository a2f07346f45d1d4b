import type { Prisma } from "@/lib/platform/database/generated/client";
import { someEvidence } from "@/tests/states/evidence";

/** The database row of a confirmed outage of 90 minutes. Its alarm is the minute of its ID. */
export function outageRow(id: string, zone: string, change: Partial<Prisma.OutageCreateManyInput> = {}) {
  const [day = "", minute = ""] = id.split("-");
  const alarmAt = new Date(
    `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}T${minute.slice(0, 2)}:${minute.slice(2)}:00Z`,
  );
  const after = (minutes: number) => new Date(alarmAt.getTime() + minutes * 60_000);
  return {
    id,
    zone,
    tier: "confirmed",
    phase: "ended",
    onsetAt: after(-4),
    alarmAt,
    confirmedAt: after(3),
    endedAt: after(90),
    changedAt: after(90),
    people: 148,
    peakPeople: 60,
    peakAt: after(20),
    zones: [{ zone, since: alarmAt.toISOString() }],
    symptoms: [{ symptom: "http-529", people: 120 }],
    evidence: { ...someEvidence, zone, minutes: [{ minute: 0, people: 12, expected: 0.4 }] },
    events: [{ kind: "opened", at: alarmAt.toISOString(), zone }],
    ...change,
  } satisfies Prisma.OutageCreateManyInput;
}

/** An official incident of Claude Code that our poller saw appear a minute after its post. */
export const incidentRow = (id: string, name: string, postedAt: Date) =>
  ({
    id,
    name,
    status: "investigating",
    impact: "major",
    postedAt,
    claimedAt: postedAt,
    firstSeenAt: new Date(postedAt.getTime() + 60_000),
    surfaces: ["claude-code"],
    models: ["opus-5"],
    many: false,
    origin: "feed",
    raw: {},
  }) satisfies Prisma.OfficialIncidentCreateManyInput;
