import { beforeEach, expect, it } from "vitest";
import { mergeOutages, unmergeOutages } from "@/lib/moderation/outage-actions";
import { readOutageView } from "@/lib/moderation/outage-pages";
import { readOutage, readOutages, readOutagesSince } from "@/lib/outages/store";
import { database } from "@/lib/platform/database/client";
import { readIncidentPage } from "@/lib/views/record/read-incidents";
import { listOutages } from "@/lib/views/record/read-outages";
import { eachDatabase } from "../databases";
import { at, by, first, ledger, now, second, stored, third, threeOutages } from "./three-outages";

eachDatabase("outages merged by a moderator", () => {
  beforeEach(threeOutages);

  it("makes the later outage part of the earlier in any order, and moves no alarm", async () => {
    const before = await stored();
    expect(await mergeOutages({ ...by, one: second, other: first }, now)).toEqual({
      ...{ kind: "done", outageId: second, intoId: first },
    });
    expect(await stored()).toEqual(before);
    const merged = await readOutages(10);
    expect(merged.map(({ id }) => id)).toEqual([third, first]);
    expect(merged[1]).toMatchObject({
      alarmAt: at(600),
      onsetAt: at(596),
      endedAt: at(740),
      people: 70,
      peakPeople: 25,
      peakAt: at(725),
      phase: "ended",
    });
    expect(merged[1]?.events.map(({ kind }) => kind)).toEqual([
      "opened",
      "confirmed",
      "ended",
      "reopened",
      "ended",
    ]);
    expect((await readOutage(second))?.judged?.mergedInto).toEqual({
      ...{ id: first, at: now.toISOString(), why: by.why },
    });
    expect((await readOutagesSince(at(700))).map(({ id }) => id)).toEqual([third, first]);
  });

  it("counts once in the ledger, with the first alarm and the first post", async () => {
    const apart = await ledger();
    const lags = (found: typeof apart) =>
      found.rows.flatMap(({ outage, lags: to }) => (outage ? [[outage.id, to?.posted ?? null]] : []));
    expect(lags(apart)).toEqual([
      [second, 15],
      [first, null],
    ]);
    await mergeOutages({ ...by, one: first, other: second }, now);
    const together = await ledger();
    expect(lags(together)).toEqual([[first, 135]]);
    expect([apart.exclusions.merged, together.exclusions.merged]).toEqual([0, 1]);
    expect(together.uptimes).toEqual(apart.uptimes);
  });

  it("is one outage in the API, with the incident of both", async () => {
    await mergeOutages({ ...by, one: first, other: second }, now);
    const { outages } = await listOutages({ limit: 10 });
    const [, one] = outages;
    expect(one).toMatchObject({ id: first, lagMinutes: { posted: 135 } });
    expect(one?.merged.map(({ id }) => id)).toEqual([second]);
    expect(one?.incidents.map(({ id }) => id)).toEqual(["posted"]);
    expect((await readIncidentPage("posted", now))?.outages.map(({ outage }) => outage.id)).toEqual([first]);
  });

  it("gets the smallest zone that holds both, and at least the people of each", async () => {
    await mergeOutages({ ...by, one: first, other: third }, now);
    const view = await readOutageView(first);
    expect(view?.outage).toMatchObject({ name: "Opus 5", people: 49, tier: "confirmed" });
  });

  it("can be separated, and everything is as before", async () => {
    const before = await readOutages(10);
    await mergeOutages({ ...by, one: first, other: second }, now);
    expect(await unmergeOutages({ ...by, outageId: second }, now)).toBe(true);
    expect(await readOutages(10)).toEqual(before);
    expect(await unmergeOutages({ ...by, outageId: second }, now)).toBe(false);
  });

  it("works as a chain, and each part stays with its own target", async () => {
    await mergeOutages({ ...by, one: second, other: third }, now);
    await mergeOutages({ ...by, one: first, other: second }, now);
    expect((await readOutages(10)).map(({ id }) => id)).toEqual([first]);
    expect((await readOutage(first))?.judged?.merged.map(({ id }) => id)).toEqual([second, third]);
    await unmergeOutages({ ...by, outageId: second }, now);
    expect((await readOutages(10)).map(({ id }) => id)).toEqual([second, first]);
  });

  it("ends when one of the outages is withdrawn", async () => {
    await mergeOutages({ ...by, one: first, other: second }, now);
    await database().outage.update({ where: { id: first }, data: { withdrawnAt: now } });
    expect((await readOutage(second))?.judged ?? null).toBeNull();
    // It does not prevent another merge either.
    await database().outage.update({ where: { id: third }, data: { alarmAt: at(700) } });
    expect((await mergeOutages({ ...by, one: third, other: second }, now)).kind).toBe("refused");
    await database().outage.update({ where: { id: third }, data: { tier: "confirmed" } });
    expect((await mergeOutages({ ...by, one: third, other: second }, now)).kind).toBe("done");
    expect((await readOutage(second))?.judged?.mergedInto?.id).toBe(third);
    const { details } = await database().moderationAct.findFirstOrThrow({ orderBy: { id: "desc" } });
    expect(details).toEqual({ into: third, before: { into: first, why: by.why } });
  });

  it("of two signals ends once the later is confirmed, so that the ledger never uses an unconfirmed alarm", async () => {
    const signal = { tier: "signal", confirmedAt: null };
    await database().outage.updateMany({ where: { id: { in: [first, second] } }, data: signal });
    expect((await mergeOutages({ ...by, one: first, other: second }, now)).kind).toBe("done");
    expect((await readOutage(first))?.judged?.merged.map(({ id }) => id)).toEqual([second]);
    await database().outage.update({
      where: { id: second },
      data: { tier: "confirmed", confirmedAt: at(722) },
    });
    expect((await readOutage(first))?.tier).toBe("signal");
    const confirmed = (await ledger()).rows.flatMap(({ outage }) => (outage ? [outage.id] : []));
    expect(confirmed).toEqual([second]);
  });

  it.each([
    ["an unknown outage", first, "20260101-0000", "unknown"],
    ["an invalid id", first, "'; drop", "unknown"],
    ["an outage with itself", first, first, "same"],
  ])("refuses %s", async (_, one, other, because) => {
    expect(await mergeOutages({ ...by, one, other }, now)).toEqual({ kind: "refused", because });
  });

  it("refuses outages that are merged already, and a confirmed one into an earlier signal", async () => {
    await mergeOutages({ ...by, one: first, other: second }, now);
    const refused = async (one: string, other: string) => {
      const outcome = await mergeOutages({ ...by, one, other }, now);
      return outcome.kind === "refused" ? outcome.because : outcome.kind;
    };
    expect(await refused(first, second)).toBe("merged-already");
    expect(await refused(second, third)).toBe("target-merged");
    await database().outage.update({ where: { id: first }, data: { tier: "signal" } });
    await unmergeOutages({ ...by, outageId: second }, now);
    expect(await refused(first, second)).toBe("unsure");
  });

  it("happens once when two moderators merge at the same time", async () => {
    const outcomes = await Promise.all([
      mergeOutages({ ...by, one: first, other: second }, now),
      mergeOutages({ ...by, one: second, other: first }, now),
    ]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["done", "refused"]);
    expect(await database().outageMerge.count()).toBe(1);
  });
});
