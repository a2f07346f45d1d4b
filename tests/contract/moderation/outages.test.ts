import { beforeEach, describe, expect, it } from "vitest";
import { readLog } from "@/lib/moderation/log";
import { annotateOutage, correctMatch, mergeOutages, unmergeOutages } from "@/lib/moderation/outage-actions";
import { readOutageView } from "@/lib/moderation/outage-pages";
import { readOutage } from "@/lib/outages/store";
import { database } from "@/lib/platform/database/client";
import { readIncidentPage } from "@/lib/views/record/read-incidents";
import { eachDatabase } from "../databases";
import { at, by, first, ids, ledger, now, second, stored, third, threeOutages } from "./three-outages";

eachDatabase("moderators' changes to outages", () => {
  beforeEach(threeOutages);

  describe("a correction", () => {
    const correct = (incidentId: string, word: "together" | "apart" | "by-rule", outageId = first) =>
      correctMatch({ ...by, outageId, incidentId, word }, now);

    it("matches an incident, and says so publicly", async () => {
      expect(await correct("elsewhere", "together")).toBe("done");
      const page = await readOutageView(first);
      expect(page?.outage.incidents.map(({ id }) => id)).toEqual(["elsewhere"]);
      expect(page?.outage.lagMinutes?.posted).toBe(40);
      expect(page?.outage.corrections).toEqual([
        { incident: "elsewhere", together: true, at: now.toISOString(), why: by.why },
      ]);
      expect((await readIncidentPage("elsewhere", now))?.outages).toMatchObject([
        { outage: { id: first }, byHand: by.why },
      ]);
      const mine = (await ledger()).rows.find(({ outage }) => outage?.id === first);
      expect(mine).toMatchObject({ class: "users-first", lags: { posted: 40 } });
    });

    it("removes a match, and going back to the rules restores it", async () => {
      const classOf = async () => (await ledger()).rows.find(({ outage }) => outage?.id === second)?.class;
      expect(await classOf()).toBe("users-first");
      expect(await correct("posted", "apart", second)).toBe("done");
      expect(await classOf()).not.toBe("users-first");
      expect(await correct("posted", "apart", second)).toBe("unchanged");
      expect(await correct("posted", "by-rule", second)).toBe("done");
      expect(await classOf()).toBe("users-first");
      expect(await correct("posted", "by-rule", second)).toBe("unchanged");
    });

    it("also applies to the outage that its outage is merged into", async () => {
      await correct("posted", "apart", second);
      await mergeOutages({ ...by, one: first, other: second }, now);
      expect((await readOutageView(first))?.outage.incidents).toEqual([]);
    });

    it("is refused if it is impossible", async () => {
      expect(await correct("works", "together")).toBe("maintenance");
      expect(await correct("later", "together")).toBe("too-far");
      expect(await correct("nothing", "together")).toBe("unknown");
      expect(await correct("posted", "together", "20260101-0000")).toBe("unknown");
      expect(await database().matchCorrection.count()).toBe(0);
    });
  });

  it("a remark is saved, edited and removed, and the log has each previous text", async () => {
    const write = (text: string, minutes: number) =>
      annotateOutage({ ...by, outageId: first, text }, new Date(now.getTime() + minutes * 60_000));
    expect(await write(" A cable was cut.\r\nIn Oregon. ", 0)).toBe("done");
    expect(await write("A cable was cut.\nIn Oregon.", 1)).toBe("unchanged");
    expect(await write("A cable was cut in Oregon.", 2)).toBe("done");
    expect((await readOutage(first))?.judged?.remark).toEqual({
      text: "A cable was cut in Oregon.",
      writtenAt: now.toISOString(),
      editedAt: at(3002).toISOString(),
    });
    expect(await write("", 3)).toBe("done");
    expect((await readOutage(first))?.judged ?? null).toBeNull();
    expect(await write("x".repeat(2001), 4)).toBe("too-long");
    const actions = (await readOutageView(first))?.actions ?? [];
    expect(actions.slice(0, 3).map(({ details }) => details)).toEqual([
      { before: "A cable was cut in Oregon.", after: null },
      { before: "A cable was cut.\nIn Oregon.", after: "A cable was cut in Oregon." },
      { before: null, after: "A cable was cut.\nIn Oregon." },
    ]);
  });

  it("no action moves an alarm", async () => {
    const before = await stored();
    await mergeOutages({ ...by, one: first, other: second }, now);
    await mergeOutages({ ...by, one: first, other: third }, now);
    await correctMatch({ ...by, outageId: first, incidentId: "elsewhere", word: "together" }, now);
    await annotateOutage({ ...by, outageId: first, text: "A word." }, now);
    await unmergeOutages({ ...by, outageId: third }, now);
    expect(await stored()).toEqual(before);
    for (const id of ids) {
      const outage = await readOutage(id);
      expect(outage?.alarmAt).toEqual(before.find((one) => one.id === id)?.alarmAt);
      expect(outage?.evidence).toMatchObject(before.find((one) => one.id === id)?.evidence as object);
    }
    const { actions } = await readLog({});
    expect(actions.slice(0, 5).map(({ kind, subjectId }) => [kind, subjectId])).toEqual([
      ["part-outages", third],
      ["annotate-outage", first],
      ["correct-match", first],
      ["merge-outages", third],
      ["merge-outages", second],
    ]);
    expect(
      actions.slice(0, 5).every(({ why, by: who }) => why === by.why && who === "a former moderator"),
    ).toBe(true);
  });
});
