import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { recordReports } from "@/lib/crowd/reports/store-record";
import { deleteReportsBefore } from "@/lib/crowd/reports/store-retention";
import { exportActions, readLog } from "@/lib/moderation/log";
import { approveNote, readNotesPage, withdrawNote } from "@/lib/moderation/notes";
import { readReportsPage } from "@/lib/moderation/reports";
import { writeAction } from "@/lib/moderation/store-log";
import { database } from "@/lib/platform/database/client";
import { readOutageResponse } from "@/lib/views/record/read-outages";
import { emptyReports, someReport } from "../crowd/reports/some-report";
import { eachDatabase } from "../databases";
import { at, by, first, now, threeOutages } from "./three-outages";

const notesOf = async (id: string) => (await readOutageResponse(id))?.notes.map(({ text }) => text);

/** Reports of four people during the first outage, one with a note. */
async function someReports() {
  const reports = [
    await someReport("198.51.100.1", at(601), { note: "It ate my <b>homework</b>." }),
    await someReport("198.51.100.2", at(602), { symptom: "http-529", excerpt: "529 overloaded" }),
    await someReport("203.0.113.3", at(603), { surface: "claude-web" }),
    await someReport("203.0.113.3", at(604), { surface: "claude-web" }),
    await someReport("192.0.2.4", at(605), { vote: "works" }),
  ];
  for (const report of reports) await recordReports([report]);
  return reports;
}

eachDatabase("notes, reports and the log of moderation", () => {
  beforeEach(async () => {
    await threeOutages();
    await emptyReports();
    await database().approvedNote.deleteMany();
  });

  describe("a note", () => {
    it("is public after approval until it is withdrawn", async () => {
      const [{ id = "" } = {}] = await someReports();
      expect(await notesOf(first)).toEqual([]);
      const waiting = await readNotesPage({});
      expect(waiting.notes.map((note) => [note.id, note.outages[0]?.id, note.outageId])).toEqual([
        [id, first, null],
      ]);
      expect(await approveNote({ ...by, reportId: id, outageId: first }, now)).toBe("done");
      expect(await approveNote({ ...by, reportId: id, outageId: first }, now)).toBe("unchanged");
      expect(await notesOf(first)).toEqual(["It ate my <b>homework</b>."]);
      expect((await readNotesPage({})).notes).toEqual([]);
      expect((await readNotesPage({ state: "shown" })).notes.map(({ outageId }) => outageId)).toEqual([
        first,
      ]);
      expect(await withdrawNote({ ...by, reportId: id }, now)).toBe(true);
      expect(await withdrawNote({ ...by, reportId: id }, now)).toBe(false);
      expect(await notesOf(first)).toEqual([]);
    });

    it("disappears when its report is hidden or deleted, and its approval is deleted with the report", async () => {
      const [{ id = "" } = {}] = await someReports();
      await approveNote({ ...by, reportId: id, outageId: first }, now);
      await database().report.update({ where: { id }, data: { removalId: randomUUID() } });
      expect(await notesOf(first)).toEqual([]);
      expect(await approveNote({ ...by, reportId: id, outageId: first }, now)).toBe("unknown");
      await database().report.update({ where: { id }, data: { removalId: null } });
      expect(await notesOf(first)).toHaveLength(1);
      expect(await deleteReportsBefore(at(602), 100)).toBe(1);
      expect([await notesOf(first), await database().approvedNote.count()]).toEqual([[], 0]);
    });

    it("can be approved only if the note and the outage exist", async () => {
      const [{ id = "" } = {}, { id: without = "" } = {}] = await someReports();
      for (const [reportId, outageId] of [
        [without, first],
        [randomUUID(), first],
        ["no id", first],
        [id, "20260101-0000"],
      ] as const)
        expect(await approveNote({ ...by, reportId, outageId }, now)).toBe("unknown");
      expect(await database().approvedNote.count()).toBe(0);
    });

    it("is not in the log, which is permanent", async () => {
      const [{ id = "" } = {}] = await someReports();
      await approveNote({ ...by, reportId: id, outageId: first }, now);
      const [action] = (await readLog({})).actions;
      expect(action).toMatchObject({ kind: "approve-note", subjectId: id, details: { outage: first } });
      expect(JSON.stringify(action)).not.toContain("homework");
    });
  });

  describe("the list of reports", () => {
    const ids = async (query: Record<string, string>) =>
      (await readReportsPage({ from: "2026-04-06T00:00", ...query }, now)).reports.map(({ id }) => id);

    it("shows reports newest first, with how much of each counted", async () => {
      const sent = await someReports();
      const { reports } = await readReportsPage({ from: "2026-04-06T00:00" }, now);
      expect(reports.map(({ id }) => id)).toEqual(sent.map(({ id }) => id).toReversed());
      expect(reports.map(({ countedKinds }) => countedKinds)).toEqual([6, 0, 6, 6, 6]);
      expect(reports[4]).toMatchObject({
        ...{ reporter: sent[0]?.reporter, network: sent[0]?.network, removalId: null },
        note: "It ate my <b>homework</b>.",
      });
    });

    it("applies each filter, and ignores invalid values", async () => {
      const [a, b, c, d, e] = await someReports();
      await database().report.update({ where: { id: d?.id ?? "" }, data: { removalId: randomUUID() } });
      const all = [e, d, c, b, a].map((report) => report?.id);
      const cases: [Record<string, string>, unknown[]][] = [
        [{}, all],
        [{ network: a?.network ?? "" }, [b?.id, a?.id]],
        [{ reporter: c?.reporter ?? "" }, [d?.id, c?.id]],
        [{ surface: "claude-web" }, [d?.id, c?.id]],
        [{ symptom: "http-529" }, [b?.id]],
        [{ vote: "works" }, [e?.id]],
        [{ hidden: "yes" }, [d?.id]],
        [{ hidden: "no", surface: "claude-web" }, [c?.id]],
        [{ note: "yes" }, [a?.id]],
        [{ source: "cli" }, []],
        [{ from: "2026-04-06T10:02", to: "2026-04-06T10:04:00.000Z" }, [c?.id, b?.id]],
        [{ reporter: "x'; DROP TABLE report", surface: "moon", before: "nonsense" }, all],
      ];
      for (const [query, expected] of cases) expect(await ids(query)).toEqual(expected);
    });

    it("has pages without gaps or repeats, even if many reports have the same time", async () => {
      const reports = await Promise.all(
        Array.from({ length: 230 }, (_, index) =>
          someReport(`10.${index}.0.1`, at(700 + Math.floor(index / 90))),
        ),
      );
      await recordReports(reports);
      const seen: string[] = [];
      for (let next: string | null = ""; next !== null; ) {
        const page = await readReportsPage(
          { from: "2026-04-06T00:00", ...(next ? { before: next } : {}) },
          now,
        );
        seen.push(...page.reports.map(({ id }) => id));
        next = page.next;
      }
      expect(seen).toHaveLength(230);
      expect(new Set(seen)).toEqual(new Set(reports.map(({ id }) => id)));
    });
  });

  describe("the log", () => {
    const act = (kind: "hide-reports" | "demand-proof", actorId: string | null) =>
      database().$transaction((transaction) =>
        writeAction(
          transaction,
          { kind, actorId, subject: "intake", subjectId: randomUUID(), why: "a flood", details: {} },
          now,
        ),
      );

    it("refuses changes, deletions and truncation", async () => {
      await act("hide-reports", null);
      const before = await database().moderationAct.findMany();
      const attempts = [
        () => database().moderationAct.updateMany({ data: { why: "otherwise" } }),
        () => database().moderationAct.deleteMany(),
        () => database().$executeRaw`UPDATE moderation_act SET actor_id = NULL WHERE id < 0`,
        () => database().$executeRaw`DELETE FROM moderation_act WHERE id = ${before[0]?.id ?? 0n}`,
        () => database().$executeRaw`TRUNCATE moderation_act`,
      ];
      for (const attempt of attempts) await expect(attempt()).rejects.toThrow(/only added to/);
      expect(await database().moderationAct.findMany()).toEqual(before);
    });

    it("names the actor: an address, a former moderator, or the site; and can be filtered by it", async () => {
      const user = await database().user.create({ data: { email: "mod@example.org" } });
      await act("hide-reports", user.id);
      await act("demand-proof", null);
      const who = async (query: object) => (await readLog(query)).actions.slice(0, 2).map((one) => one.by);
      expect(await who({})).toEqual(["automatic", "mod@example.org"]);
      expect((await readLog({ by: user.id })).actions).toHaveLength(1);
      expect((await readLog({ by: "automatic", kind: "demand-proof" })).actions[0]?.by).toBe("automatic");
      expect(await exportActions(user.id)).toMatchObject([{ kind: "hide-reports", why: "a flood" }]);
      await database().user.delete({ where: { id: user.id } });
      expect(await who({})).toEqual(["automatic", "a former moderator"]);
    });

    it("has pages, newest first", async () => {
      for (let index = 0; index < 60; index += 1) await act("demand-proof", null);
      const page = await readLog({});
      expect(page.actions).toHaveLength(50);
      const after = await readLog({ before: page.next ?? "" });
      expect(Number(after.actions[0]?.id)).toBeLessThan(Number(page.actions[49]?.id));
    });
  });
});
