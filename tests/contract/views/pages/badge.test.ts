import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { database } from "@/lib/platform/database/client";
import { log } from "@/lib/platform/process/log";
import { dayMs } from "@/lib/platform/time/units";
import { publishSnapshot } from "@/lib/snapshot/publish";
import { respondBadge } from "@/lib/views/badge/respond";
import { someEvidence } from "@/tests/states/evidence";
import { states } from "@/tests/states/states";
import { eachOwnDatabase } from "../../databases";

const told = async (path: string, now: Date) => {
  const answer = await respondBadge(new Request(`http://localhost${path}`), now);
  return { status: answer.status, said: await answer.json() };
};

eachOwnDatabase("the figures of badges", ({ kind }) => {
  // The process caches a ledger for some seconds, and tests both databases. So each has its own day.
  const now = new Date(Date.parse(states.quiet.computedAt) + (kind === "embedded" ? 0 : dayMs));
  const ago = (days: number) => new Date(now.getTime() - days * dayMs);

  beforeAll(async () => {
    publishSnapshot({ ...states.quiet, computedAt: now.toISOString() });
    const people = { cell: 1, bySurface: 1, byModel: 1, byFamily: 1, byGroup: 1, everything: 1 };
    await database().cellCount.create({
      data: {
        stepMinutes: 1,
        at: ago(20),
        vote: "fails",
        surface: "claude-code",
        model: "opus-5",
        symptom: "http-529",
        ...people,
      },
    });
    await database().outage.create({
      data: {
        id: "20261111-1532",
        zone: "surface:claude-code",
        tier: "confirmed",
        phase: "ended",
        onsetAt: ago(10),
        alarmAt: ago(10),
        confirmedAt: ago(10),
        endedAt: ago(9.5),
        changedAt: ago(9.5),
        people: 99,
        peakPeople: 50,
        peakAt: ago(10),
        zones: [],
        symptoms: [],
        evidence: someEvidence,
        events: [],
      },
    });
  });
  afterAll(() => vi.restoreAllMocks());

  it("come from our data, and show no data for a time before we read the status page", async () => {
    const { status, said } = await told("/badge/claude-code.json?metric=uptime-30d", now);
    expect(status).toBe(200);
    expect(said.message).toMatch(
      /^users 97\.\d\d% over \d\d d · official no data · status page not checked recently$/,
    );
  });

  it("are unknown if the database fails, which a gray badge says", async () => {
    const logged = vi.spyOn(log(), "error").mockImplementation(() => undefined);
    await database().$executeRaw`DROP TABLE outage CASCADE`;
    const { status, said } = await told("/badge/claude-code.json?metric=uptime-90d", now);
    expect(status).toBe(200);
    expect(said).toMatchObject({ message: "no data right now", color: "6f6b68", isError: true });
    expect(logged).toHaveBeenCalledOnce();
    expect(await told("/badge.json", now)).toMatchObject({ said: { message: "OK" } });
  });
});
