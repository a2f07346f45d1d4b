import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { readSeries } from "@/lib/crowd/counts/read";
import { hideReports } from "@/lib/moderation/hide-reports";
import { readBursts } from "@/lib/moderation/read-bursts";
import { restoreReports } from "@/lib/moderation/restore-reports";
import type { Outage } from "@/lib/outages/detection/outage";
import { followOutages } from "@/lib/outages/following/follow";
import { replayRemovals } from "@/lib/outages/replay/replay-removals";
import { readOutage, readOutages, readOutagesSince } from "@/lib/outages/store";
import { database } from "@/lib/platform/database/client";
import { buildSnapshot } from "@/lib/snapshot/build";
import { readInputs } from "@/lib/snapshot/read-inputs";
import { eachDatabase } from "../databases";
import { brigade, bystanders, dayStart, honest, live, ordinaryHistory, restart, time } from "./brigade-day";

const by = { actorId: null, why: "Eight networks that report one cell every 31 minutes" };
const start = time(dayStart);

const verdictAt = async (at: Date) => buildSnapshot(await readInputs(at), at).verdict.state;

/** What never moves, of every outage there ever was. */
const alarms = async () =>
  new Map(
    (await database().outage.findMany()).map(({ id, alarmAt, onsetAt, evidence }) => [
      id,
      { alarmAt, onsetAt, evidence },
    ]),
  );

/** People of the brigade's cell while it was at work. */
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

eachDatabase("a brigade", (context) => {
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

  it("opens an outage and has it confirmed, beside an honest one that is over", async () => {
    expect(theirs).toMatchObject({ tier: "confirmed", phase: "active", endedAt: null });
    expect(ours).toMatchObject({ tier: "confirmed", phase: "ended" });
    expect(crowded).toBeGreaterThan(300);
    expect(await verdictAt(time(minute))).toBe("outage");
  });

  it("is shown to a moderator by its networks and its cell, with what each did to the score there", async () => {
    const { networks, cells } = await readBursts({ hours: "3" }, time(minute));
    const greatest = networks.slice(0, brigade.networks.length);
    expect(greatest.map(({ key }) => key).sort()).toEqual([...brigade.networks].sort());
    for (const { score } of greatest) {
      // The place of the greatest difference is the brigade's cell, or its model.
      expect(score?.place).toMatch(/^(?:Cowork · )?Haiku 5\.5$/);
      expect(score?.with).toBeGreaterThan(score?.without ?? 0);
    }
    const cell = cells.find(({ key }) => key === `${brigade.surface}/${brigade.model}`);
    expect(cell?.score).toBeGreaterThan(0);
    expect(cell?.others).toBe(brigade.networks.length + bystanders);
  });

  it("is hidden in the counts at once, and taken in after a kill between", async () => {
    removed = await hideNetworks(time(minute));
    expect(removed).toHaveLength(brigade.networks.length);
    expect(await peopleOfCell()).toBe(bystanders);
    // Killed here: nothing but the database goes on.
    await context.reopen();
    restart();
    expect(await replayRemovals(time(minute))).toBe(removed.length);
    expect(await replayRemovals(time(minute))).toBe(0);
    expect(await verdictAt(time(minute))).toBe("quiet");
  });

  it("has its outage withdrawn, with the link alive, the reason and the old alarm", async () => {
    const withdrawn = await readOutage(theirs.id);
    expect(withdrawn).toMatchObject({ phase: "ended", alarmAt: theirs.alarmAt, onsetAt: theirs.onsetAt });
    expect(withdrawn?.withdrawnAt).toEqual(time(minute));
    expect(withdrawn?.events.at(-1)).toMatchObject({ kind: "withdrawn" });
    expect(withdrawn?.removals?.map(({ id }) => id).sort()).toEqual([...removed].sort());
    expect(withdrawn?.removals?.every(({ why, reports }) => why === by.why && reports > 0)).toBe(true);
    expect((await readOutagesSince(start)).map(({ id }) => id)).toEqual([ours.id]);
    const told = await database().event.findMany({ where: { subjectId: theirs.id, kind: "withdrawn" } });
    expect(told).toHaveLength(1);
  });

  it("takes nothing from the honest outage", async () => {
    expect(await readOutage(ours.id)).toEqual(ours);
    expect(await alarms()).toEqual(original);
  });

  it("is not found again while detection goes on, nor by an instance that remembers it", async () => {
    await live(reports, minute, minute + 20);
    minute += 20;
    expect((await readOutage(theirs.id))?.withdrawnAt).toEqual(time(minute - 20));
    expect(await alarms()).toEqual(original);
    expect(await verdictAt(time(minute))).toBe("quiet");
  });

  it("comes back with all that was, when its reports are restored", async () => {
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

  it("is taken in while detection ticks at the same moment, by whoever remembers the old", async () => {
    await followOutages(time(minute + 1.2));
    removed = await hideNetworks(time(minute + 1));
    const ticks = async () => {
      for (let tick = 2; tick < 30; tick += 1) await followOutages(time(minute + tick + 0.2));
    };
    const [taken] = await Promise.all([replayRemovals(time(minute + 1)), ticks()]);
    minute += 30;
    // Where the ticks were faster than the replay, it leaves the rest to its next round.
    expect(taken + (await replayRemovals(time(minute)))).toBe(removed.length);
    await live(reports, minute, minute + 5);
    minute += 5;
    expect((await readOutage(theirs.id))?.withdrawnAt).not.toBeNull();
    expect((await readOutagesSince(start)).map(({ id }) => id)).toEqual([ours.id]);
    expect(await readOutage(ours.id)).toEqual(ours);
    expect(await alarms()).toEqual(original);
  });

  it("never moves an alarm, whatever is hidden; and all is as it was when it is restored", async () => {
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
          const told = await readOutage(outageId);
          expect(told?.removals?.find(({ id }) => id === removalId)?.reports).toBe(reports);
          // What was there before is not told as more than it was.
          const was = before.find(({ id }) => id === outageId);
          expect(told?.people).toBeLessThanOrEqual(was?.people ?? 0);
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
