import { randomUUID } from "node:crypto";
import { beforeAll, expect, it, vi } from "vitest";
import { recordReports } from "@/lib/crowd/reports/store-record";
import { HistoryCount } from "@/lib/demo/count-history";
import { simulatedDays, usualStream } from "@/lib/demo/simulation/stream";
import { writeHistory } from "@/lib/demo/store";
import { followOutages } from "@/lib/outages/following/follow";
import { readDetection } from "@/lib/outages/following/store-state";
import { readOutages } from "@/lib/outages/store";
import { database } from "@/lib/platform/database/client";
import { log } from "@/lib/platform/process/log";
import { minuteMs } from "@/lib/platform/time/units";
import { eachDatabase } from "../databases";

const startMinute = usualStream.startMinute;
/** Three and a half days of history, then a burst. */
const burstMinute = startMinute + 3 * 1440 + 720;
const time = (minute: number) => new Date(minute * minuteMs);

/** Starts like a new process, with only the stored state. */
const restart = () => Object.assign(globalThis, { [Symbol.for("not-just-you.detection")]: undefined });

async function history(): Promise<void> {
  const counted = new HistoryCount();
  for (const day of simulatedDays({
    ...usualStream,
    outagesPerMonth: 0,
    attacksPerMonth: 0,
    chatterPerMonth: 0,
    days: 4,
  }))
    for (const report of day.reports) if (report.atMinute < burstMinute) counted.add(report);
  await writeHistory(counted.rows());
}

async function burst(from: number, minutes: number, perMinute: number): Promise<void> {
  for (let minute = from; minute < from + minutes; minute += 1) {
    const reports = Array.from({ length: perMinute }, (_, at) => ({
      id: randomUUID(),
      at: time(minute),
      source: "api" as const,
      vote: "fails" as const,
      surface: "claude-code",
      model: "opus-5",
      symptom: "http-529",
      note: null,
      excerpt: null,
      reporter: `${minute.toString(16).padStart(16, "0")}${at.toString(16).padStart(16, "0")}`,
      before: null,
      network: `${minute.toString(16).padStart(16, "0")}${at.toString(16).padStart(16, "f")}`,
    }));
    await recordReports(reports);
  }
}

eachDatabase("following outages", () => {
  beforeAll(async () => {
    restart();
    await history();
  });

  it("opens nothing on a normal day, and saves its position", async () => {
    await followOutages(time(burstMinute));
    expect(await readOutages(10)).toEqual([]);
    expect((await readDetection())?.lastMinute).toBe(burstMinute - 2);
  });

  it("finds an outage, locates it, and stores the evidence", async () => {
    await burst(burstMinute, 12, 6);
    for (let minute = 1; minute <= 13; minute += 1) await followOutages(time(burstMinute + minute));
    const [outage, ...others] = await readOutages(10);
    expect(others).toEqual([]);
    expect(outage).toMatchObject({
      zone: { kind: "cell", surface: "claude-code", model: "opus-5" },
      tier: "confirmed",
      phase: "active",
      endedAt: null,
    });
    expect(outage?.symptoms[0]?.symptom).toBe("http-529");
    expect(outage?.evidence.countNats).toBeGreaterThan(0);
    expect(outage?.events.map(({ kind }) => kind)).toContain("opened");
    const alarm = outage?.alarmAt.getTime() ?? 0;
    expect(alarm).toBeGreaterThan(time(burstMinute).getTime());
    expect(alarm).toBeLessThanOrEqual(time(burstMinute + 12).getTime());
  });

  it("continues the same outage after a restart and after a clock step", async () => {
    const before = await readOutages(10);
    restart();
    await followOutages(time(burstMinute + 14));
    await followOutages(time(burstMinute - 30));
    const after = await readOutages(10);
    expect(after.map(({ id, alarmAt, onsetAt }) => ({ id, alarmAt, onsetAt }))).toEqual(
      before.map(({ id, alarmAt, onsetAt }) => ({ id, alarmAt, onsetAt })),
    );
  });

  it("finds the same outage in a second instance with the same minutes", async () => {
    const shared = (globalThis as Record<symbol, unknown>)[Symbol.for("not-just-you.detection")];
    restart();
    await followOutages(time(burstMinute + 20));
    Object.assign(globalThis, { [Symbol.for("not-just-you.detection")]: shared });
    await followOutages(time(burstMinute + 21));
    await followOutages(time(burstMinute + 22));
    const [outage, ...others] = await readOutages(10);
    expect(others).toEqual([]);
    const kinds = outage?.events.map(({ kind }) => kind) ?? [];
    expect(kinds.filter((kind) => kind === "opened")).toHaveLength(1);
  });

  it("ends the outage after a night of downtime, and keeps its link", async () => {
    const [before] = await readOutages(1);
    for (let minute = 23; minute <= 140; minute += 3) await followOutages(time(burstMinute + minute));
    const [after] = await readOutages(1);
    expect(after?.id).toBe(before?.id);
    expect(after?.alarmAt).toEqual(before?.alarmAt);
    expect(after?.phase).toBe("ended");
    expect(after?.events.at(-1)?.kind).toBe("ended");
  });

  it.each([
    ["is broken", { version: 1, lastMinute: "yesterday" }],
    ["is of an older version", { version: 0, minutes: [] }],
  ])("learns again from the counts when what was saved %s, says why, and saves over it", async (_, state) => {
    const logged = vi.spyOn(log(), "error").mockImplementation(() => undefined);
    await database().detectionState.update({ where: { id: 1 }, data: { state } });
    restart();
    const at = burstMinute + 150;
    await followOutages(time(at));
    expect(logged).toHaveBeenCalledWith(
      expect.objectContaining({ reason: expect.stringMatching(/version|lastMinute/) }),
      expect.stringContaining("is not readable"),
    );
    logged.mockClear();
    expect((await readDetection())?.lastMinute).toBe(at - 2);
    await followOutages(time(at + 1));
    expect((await readDetection())?.lastMinute).toBe(at - 1);
    expect(logged).not.toHaveBeenCalled();
    logged.mockRestore();
  });
});
