import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { readSeries } from "@/lib/crowd/counts/read";
import { readBursts } from "@/lib/moderation/bursts";
import { hideReports, restoreReports } from "@/lib/moderation/hide";
import type { Outage } from "@/lib/outages/detection/outage";
import { followOutages } from "@/lib/outages/following/follow";
import { replayRemovals } from "@/lib/outages/replay/replay";
import { readOutage, readOutages, readOutagesSince } from "@/lib/outages/store";
import { database } from "@/lib/platform/database/client";
import { buildSnapshot } from "@/lib/snapshot/build";
import { readInputs } from "@/lib/snapshot/inputs";
import { eachOwnDatabase } from "../databases";
import { brigade, bystanders, dayStart, honest, live, ordinaryHistory, restart, time } from "./brigade-day";

const by = { actorId: null, why: "Eight networks that report one cell every 31 minutes" };
const start = time(dayStart);

const verdictAt = async (at: Date) => buildSnapshot(await readInputs(at), at).verdict.state;

/** The facts that never change, for every outage. */
const alarms = async () =>
  new Map(
    (await database().outage.findMany()).map(({ id, alarmAt, onsetAt, evidence }) => [
      id,
      { alarmAt, onsetAt, evidence },
    ]),
  );

/** People in the brigade's cell while the brigade reported. */
const peopleOfCell = async () => {
  const window = { from: time(brigade.from), to: time(brigade.until), stepMinutes: 5 };
  const points = await readSeries({ ...window, surface: brigade.surface, model: brigade.model });
  return points.reduce((sum, { people }) => sum + people, 0);
};

const hideNetworks = async (now: Date): Promise<string[]> => {
  const removed: string[] = [];
  for (const network of brigade.networks) {
    const outcome = await hideReports({ choice: { from: start, to: now, network }, ...by }, now);
    if (outcome.kind === "hidden") removed.push(outcome.removalId);
  }
  return removed;
};

eachOwnDatabase("a brigade", (context) => {
  let reports: Awaited<ReturnType<typeof ordinaryHistory>> = [];
  let minute = brigade.until;
  let ours: Outage;
  let theirs: Outage;
  let original: Map<string, object>;
  let crowded = 0;
  let removed: string[] = [];

  const byCell = async ({ surface, model }: { surface: string; model: string }): Promise<Outage> => {
    const cell = `${surface}/${model}`;
    const found = (await readOutages(20)).filter(({ zones }) =>
      zones.some(({ zone }) => zone.includes(cell)),
    );
    expect(found).toHaveLength(1);
    const [outage] = found;
    if (!outage) throw new Error(`no outage was found at ${cell}`);
    return outage;
  };

  beforeAll(async () => {
    restart();
    reports = await ordinaryHistory();
    await live(reports, dayStart, minute);
    ours = await byCell(honest);
    theirs = await byCell(brigade);
    original = await alarms();
    crowded = await peopleOfCell();
  }, 300_000);

  it("opens and confirms an outage, beside a real outage that has ended", async () => {
    expect(theirs).toMatchObject({ tier: "confirmed", phase: "active", endedAt: null });
    expect(ours).toMatchObject({ tier: "confirmed", phase: "ended" });
    expect(crowded).toBeGreaterThan(300);
    expect(await verdictAt(time(minute))).toBe("outage");
  });

  it("appears on the bursts page by network and by cell, with the effect of each on the score", async () => {
    const { networks, cells } = await readBursts({ hours: "3" }, time(minute));
    const greatest = networks.slice(0, brigade.networks.length);
    expect(greatest.map(({ key }) => key).sort()).toEqual([...brigade.networks].sort());
    for (const { score } of greatest) {
      // The zone of the largest difference is the brigade's cell, or its model.
      expect(score?.zone).toMatch(/^(?:Cowork · )?Haiku 5\.5$/);
      expect(score?.with).toBeGreaterThan(score?.without ?? 0);
    }
    const cell = cells.find(({ key }) => key === `${brigade.surface}/${brigade.model}`);
    expect(cell?.score).toBeGreaterThan(0);
    expect(cell?.others).toBe(brigade.networks.length + bystanders);
  });

  it("leaves the counts at once, and detection replays it even after a kill in between", async () => {
    removed = await hideNetworks(time(minute));
    expect(removed).toHaveLength(brigade.networks.length);
    expect(await peopleOfCell()).toBe(bystanders);
    // The process is killed here: only the database survives.
    await context.reopen();
    restart();
    expect(await replayRemovals(time(minute))).toBe(removed.length);
    expect(await replayRemovals(time(minute))).toBe(0);
    expect(await verdictAt(time(minute))).toBe("quiet");
  });

  it("has its outage withdrawn: the link works, with the reason and the old alarm", async () => {
    const withdrawn = await readOutage(theirs.id);
    expect(withdrawn).toMatchObject({ phase: "ended", alarmAt: theirs.alarmAt, onsetAt: theirs.onsetAt });
    expect(withdrawn?.withdrawnAt).toEqual(time(minute));
    expect(withdrawn?.events.at(-1)).toMatchObject({ kind: "withdrawn" });
    expect(withdrawn?.removals?.map(({ id }) => id).sort()).toEqual([...removed].sort());
    expect(withdrawn?.removals?.every(({ why, reports }) => why === by.why && reports > 0)).toBe(true);
    expect((await readOutagesSince(start)).map(({ id }) => id)).toEqual([ours.id]);
    const events = await database().event.findMany({ where: { subjectId: theirs.id, kind: "withdrawn" } });
    expect(events).toHaveLength(1);
  });

  it("changes nothing about the real outage", async () => {
    expect(await readOutage(ours.id)).toEqual(ours);
    expect(await alarms()).toEqual(original);
  });

  it("is not detected again later, nor by an instance that remembers it", async () => {
    await live(reports, minute, minute + 20);
    minute += 20;
    expect((await readOutage(theirs.id))?.withdrawnAt).toEqual(time(minute - 20));
    expect(await alarms()).toEqual(original);
    expect(await verdictAt(time(minute))).toBe("quiet");
  });

  it("returns unchanged when its reports are restored", async () => {
    for (const removalId of removed)
      expect((await restoreReports({ removalId, ...by }, time(minute))).kind).toBe("restored");
    expect(await peopleOfCell()).toBe(crowded);
    expect(await replayRemovals(time(minute))).toBe(removed.length);
    const back = await readOutage(theirs.id);
    expect(back).toMatchObject({ tier: "confirmed", withdrawnAt: null, alarmAt: theirs.alarmAt });
    expect(back?.confirmedAt).toEqual(theirs.confirmedAt);
    expect(back?.removals).toBeUndefined();
    expect(await readOutage(ours.id)).toEqual(ours);
    expect(await alarms()).toEqual(original);
  });

  it("is replayed while instances that remember the old state run detection", async () => {
    await followOutages(time(minute + 1.2));
    removed = await hideNetworks(time(minute + 1));
    const ticks = async () => {
      for (let tick = 2; tick < 30; tick += 1) await followOutages(time(minute + tick + 0.2));
    };
    const [taken] = await Promise.all([replayRemovals(time(minute + 1)), ticks()]);
    minute += 30;
    // If detection was faster than the replay, the replay leaves the rest to its next run.
    expect(taken + (await replayRemovals(time(minute)))).toBe(removed.length);
    await live(reports, minute, minute + 5);
    minute += 5;
    expect((await readOutage(theirs.id))?.withdrawnAt).not.toBeNull();
    expect((await readOutagesSince(start)).map(({ id }) => id)).toEqual([ours.id]);
    expect(await readOutage(ours.id)).toEqual(ours);
    expect(await alarms()).toEqual(original);
  });

  it("never moves an alarm, whatever we hide, and restoring brings everything back", async () => {
    const courses = () => database().outage.findMany({ orderBy: { id: "asc" }, omit: { events: true } });
    const before = await courses();
    const choices = fc.record({
      from: fc.integer({ min: dayStart, max: brigade.until }),
      minutes: fc.integer({ min: 5, max: 200 }),
      only: fc.constantFrom(
        {},
        { surface: honest.surface },
        { symptom: "http-529" },
        { symptom: "timeout", surface: honest.surface },
      ),
    });
    await fc.assert(
      fc.asyncProperty(choices, async ({ from, minutes, only }) => {
        const choice = { from: time(from), to: time(from + minutes), ...only };
        const outcome = await hideReports({ choice, ...by }, time(minute));
        await replayRemovals(time(minute));
        expect(await alarms()).toEqual(original);
        if (outcome.kind !== "hidden") return;
        const { removalId } = outcome;
        const lost = await database().outageRemoval.findMany({ where: { removalId } });
        for (const { outageId, reports } of lost) {
          const outage = await readOutage(outageId);
          expect(outage?.removals?.find(({ id }) => id === removalId)?.reports).toBe(reports);
          // An outage that existed before must not look larger than it was.
          const was = before.find(({ id }) => id === outageId);
          expect(outage?.people).toBeLessThanOrEqual(was?.people ?? 0);
        }
        await restoreReports({ removalId, ...by }, time(minute));
        await replayRemovals(time(minute));
        expect(await alarms()).toEqual(original);
        expect(await courses()).toEqual(before);
      }),
      { numRuns: 5 },
    );
  });
});
