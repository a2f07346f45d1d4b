import { beforeEach, describe, expect, it, test } from "vitest";
import { forgetObservations } from "@/lib/crowd/observations/forget";
import { leaveOutKey, sendingKeys, takeBackKey } from "@/lib/crowd/observations/leave-out-key";
import { exportLeftOut, exportObservations } from "@/lib/crowd/observations/own-data";
import { successSchema } from "@/lib/crowd/observations/success-schema";
import { submitReport } from "@/lib/crowd/reports/submit";
import { judgeKey } from "@/lib/moderation/judge-key";
import { readCountedMinutes, readMinutes } from "@/lib/outages/following/store-minutes";
import { database } from "@/lib/platform/database/client";
import { setClock } from "@/lib/platform/process/clock";
import { readInputs } from "@/lib/snapshot/read-inputs";
import { eachDatabase } from "../../databases";
import { ago, aProgram, askSuccess, forgetPrograms, type Program, programs, seen } from "./programs";

const at = new Date("2026-04-06T14:40:00Z");

/** The answer, which must be what the schema tells, with nothing left untold. Read anew. */
async function success(query = "") {
  Object.assign(globalThis, { [Symbol.for("not-just-you.calls of programs")]: undefined });
  const answer = await askSuccess(query);
  const body: unknown = await answer.json();
  expect([answer.status, body]).toEqual([200, expect.anything()]);
  const parsed = successSchema.parse(body);
  expect(parsed).toEqual(body);
  return parsed;
}

/** All that an account's keys sent, as its owner gets it. */
async function sentBy(accountId: string) {
  const all: { keyId: string; fromAt: Date }[] = [];
  for await (const some of exportObservations(accountId)) all.push(...some);
  return all;
}

eachDatabase("success as programs see it", () => {
  let senders: Program[];
  beforeEach(async () => {
    setClock(at, 0);
    await forgetPrograms();
    senders = await programs(4);
  });
  const sendAll = (bodies: unknown[]) =>
    Promise.all(bodies.map(async (body, n) => expect((await senders[n]?.send(body))?.status).toBe(201)));

  it("is nothing while nobody sends, or too few do", async () => {
    expect(await success()).toMatchObject({
      figure: { state: "too-few-programs", keys: 0, calls: null, ratio: null },
      heardAt: null,
      cells: [],
      errors: [],
    });
    await sendAll([seen(), seen()]);
    const { figure, cells, heardAt } = await success();
    expect(figure).toMatchObject({ state: "too-few-programs", keys: 2, calls: null, ratio: null });
    expect(cells).toMatchObject([{ surface: "claude-api", model: "opus-5", calls: null, callsRatio: null }]);
    expect(heardAt).toBe(ago(4));
  });

  it("is the median of the keys, however much one sends", async () => {
    await sendAll([
      seen({ ok: 98, errors: { "http-529": 2 }, p50Ms: 800 }),
      seen({ ok: 970, errors: { "http-529": 20, timeout: 10 }, p50Ms: 1000 }),
      seen({ ok: 96, errors: { "http-529": 4 }, p50Ms: 3000 }),
      seen({ ok: 0, errors: { "http-500": 1_000_000_000 }, p50Ms: null, p95Ms: null }),
    ]);
    const { figure, errors, cells, surfaces, models, points } = await success();
    expect(figure).toMatchObject({ state: "told", keys: 4, accounts: 4, ratio: 0.965, p50Ms: 1000 });
    expect(figure.calls).toBe(1_000_001_200);
    expect(figure.callsRatio).toBeLessThan(0.00001);
    expect(errors.map(({ symptom, keys }) => [symptom, keys])).toEqual([
      ["http-500", 1],
      ["http-529", 3],
      ["timeout", 1],
    ]);
    expect(cells).toEqual([{ surface: "claude-api", model: "opus-5", ...figure }]);
    expect([surfaces, models]).toEqual([
      [{ surface: "claude-api", ...figure }],
      [{ model: "opus-5", ...figure }],
    ]);
    expect(points).toHaveLength(15);
    expect(points.filter(({ keys }) => keys > 0)).toMatchObject([{ state: "told", ratio: 0.965 }]);
  });

  it("is narrowed to a surface, a model or both, over each window", async () => {
    const old = { from: ago(100), to: ago(90) };
    await sendAll(
      Array.from({ length: 3 }, () => [
        seen(),
        seen({ model: "sonnet-5", ok: 50, errors: { timeout: 50 } }),
        seen({ surface: "claude-code", ok: 80, errors: { "stream-cut": 20 } }),
        seen({ ...old, ok: 1000, errors: {} }),
      ]),
    );
    const ratioOf = async (query: string) => (await success(query)).figure.ratio;
    expect(await ratioOf("?surface=claude-api&model=opus-5")).toBe(0.97);
    expect(await ratioOf("?surface=claude-code")).toBe(0.8);
    expect(await ratioOf("?model=sonnet-5")).toBe(0.5);
    expect(await ratioOf("?model=opus-5&window=30m")).toBe(0.885);
    expect(await ratioOf("?model=opus-5&window=2h")).toBeCloseTo(1177 / 1200, 6);
    const day = await success("?window=24h");
    expect([day.step, day.points.length]).toEqual([15, 96]);
    expect(day.points.reduce((sum, { calls }) => sum + (calls ?? 0), 0)).toBe(3 * 1300);
    const sums = day.cells.reduce((sum, { calls }) => sum + (calls ?? 0), 0);
    expect(sums).toBe(day.figure.calls);
  });

  it("refuses what it does not know with the list of what it does", async () => {
    const answer = await askSuccess("?window=1h&surface=x");
    expect([answer.status, await answer.json()]).toMatchObject([
      400,
      {
        errors: [
          { path: "query.window", message: "must be one of 30m, 2h, 24h" },
          { path: "query.surface", message: expect.stringContaining("must be one of claude-code") },
        ],
      },
    ]);
  });

  it("counts a revoked key's past, and no key that a moderator left out", async () => {
    await sendAll(Array.from({ length: 4 }, () => seen()));
    const [first, second] = senders as [Program, Program];
    await first.revoke();
    expect((await success()).figure.keys).toBe(4);
    const leave = () => leaveOutKey(second.keyId, "sends invented calls", at);
    expect([await leave(), await leave(), await leaveOutKey("x", "", at)]).toEqual([true, false, false]);
    expect((await success()).figure.keys).toBe(3);
    const answer = await second.send(seen());
    expect([answer.status, await answer.json()]).toMatchObject([201, { counted: false }]);
    const listed = await sendingKeys(at);
    expect(listed).toHaveLength(4);
    expect(listed.find(({ keyId }) => keyId === second.keyId)).toMatchObject({
      start: second.key.slice(0, 10),
      calls: 100,
      ok: 97,
      leftOutAt: at,
      why: "sends invented calls",
    });
    expect([await takeBackKey(second.keyId), await takeBackKey(second.keyId)]).toEqual([true, false]);
    expect((await success()).figure.keys).toBe(4);
  });

  it("leaves a key out, and takes it back, with an act in the log each", async () => {
    const [{ keyId, accountId: actorId }] = senders as [Program];
    const judge = (out: boolean) => judgeKey({ keyId, out, actorId, why: "invented calls" }, at);
    expect([await judge(false), await judge(true), await judge(true), await judge(false)]).toEqual([
      "unchanged",
      "done",
      "unchanged",
      "done",
    ]);
    const acts = await database().moderationAct.findMany({
      where: { subjectId: keyId },
      orderBy: { id: "asc" },
    });
    expect(acts.map(({ kind, subject, why }) => [kind, subject, why])).toEqual([
      ["leave-out-key", "key", "invented calls"],
      ["take-back-key", "key", "invented calls"],
    ]);
  });

  it("is in a transaction with the log, or not at all", async () => {
    const [{ keyId }] = senders as [Program];
    const act = database().$transaction(async (transaction) => {
      expect(await leaveOutKey(keyId, "a trial", at, transaction)).toBe(true);
      throw new Error("the log could not be written");
    });
    await expect(act).rejects.toThrow("the log could not be written");
    expect(await database().leftOutKey.count()).toBe(0);
  });

  describe("never in people's counts, nor in what detection reads", () => {
    test("nothing but the observations' own table changes, whatever is sent", async () => {
      const minute = Math.floor(at.getTime() / 60_000);
      await submitReport(
        { kind: "json", value: { surface: "claude-code", model: "opus-5", symptom: "http-529" } },
        { address: "192.0.2.1", source: "api" },
        new Date(ago(3)),
      );
      const inputs = async () =>
        JSON.stringify([
          await readInputs(at),
          await readMinutes(minute - 30, minute + 1),
          await readCountedMinutes(minute - 30, minute + 1),
        ]);
      expect(await inputs()).toContain("http-529");
      const before = { inputs: await inputs(), rows: await rowsOfOthers() };
      await sendAll(
        Array.from({ length: 4 }, () => [
          seen({ ok: 0, errors: { "http-529": 1_000_000_000 } }),
          seen({ surface: "claude-code", ok: 0, errors: { "http-500": 1_000_000_000 } }),
        ]),
      );
      expect(await database().observation.count()).toBeGreaterThan(0);
      expect({ inputs: await inputs(), rows: await rowsOfOthers() }).toEqual(before);
    });
  });

  describe("is forgotten", () => {
    const days = (count: number) => new Date(at.getTime() + count * 86_400_000);
    const all = () =>
      database().observation.findMany({ orderBy: [{ keyId: "asc" }, { fromAt: "asc" }, { outcome: "asc" }] });

    it("after 7 days by the minute: hours have the same calls", async () => {
      await sendAll(
        Array.from({ length: 4 }, (_, n) => [
          seen({ from: ago(70), to: ago(20), ok: 500 + n, p50Ms: 100 }),
          seen({ from: ago(20), to: ago(15), ok: 100, p50Ms: 700 }),
          seen({ model: "sonnet-5" }),
        ]),
      );
      const sum = async () => (await all()).reduce((calls, row) => calls + Number(row.calls), 0);
      const before = await sum();
      expect(await forgetObservations(days(6.9))).toEqual({ merged: 0, deleted: 0 });
      const { merged } = await forgetObservations(days(7.1));
      expect(merged).toBeGreaterThan(200);
      expect(await sum()).toBe(before);
      const rows = await all();
      expect(rows.every(({ fromAt, toAt }) => toAt.getTime() - fromAt.getTime() === 3_600_000)).toBe(true);
      // 20 of its 50 minutes at 100 ms, and five at 700 ms, each with their calls.
      const last = rows.filter((row) => row.outcome === "ok" && row.model === "opus-5").at(-1);
      expect(last?.p50Ms).toBeGreaterThan(100);
      expect(last?.p50Ms).toBeLessThan(700);
      expect(await forgetObservations(days(7.1))).toEqual({ merged: 0, deleted: 0 });
    });

    it("after 90 days altogether", async () => {
      await sendAll(Array.from({ length: 4 }, () => seen()));
      await forgetObservations(days(8));
      expect(await forgetObservations(days(89.9))).toEqual({ merged: 0, deleted: 0 });
      expect((await all()).length).toBeGreaterThan(0);
      expect((await forgetObservations(days(91))).deleted).toBeGreaterThan(0);
      expect(await all()).toEqual([]);
    });

    it("is handed out whole, however much it is", async () => {
      const [first, other] = senders as [Program, Program];
      const piece = { surface: "claude-api", outcome: "ok", calls: 1n };
      const rows = Array.from({ length: 4_500 }, (_, nth) => ({
        ...piece,
        keyId: nth % 9 === 0 ? other.keyId : first.keyId,
        model: nth % 2 === 0 ? "opus-5" : "sonnet-5",
        fromAt: new Date(at.getTime() - nth * 30_000),
        toAt: new Date(at.getTime() - nth * 30_000 + 30_000),
      }));
      await database().observation.createMany({ data: rows });
      const own = await sentBy(first.accountId);
      const times = new Set(own.map(({ fromAt }) => fromAt.getTime()));
      expect([own.length, times.size]).toEqual([4_000, 4_000]);
      expect(own.every(({ keyId }) => keyId === first.keyId)).toBe(true);
    });

    it("with its account, and is handed out to its owner before", async () => {
      const [first] = senders as [Program];
      const second = await aProgram(first.accountId);
      await Promise.all([
        first.send(seen()),
        second.send(seen({ ok: 10, errors: {} })),
        senders[1]?.send(seen()),
      ]);
      await leaveOutKey(second.keyId, "a trial", at);
      const sent = () => sentBy(first.accountId);
      expect(await sent()).toHaveLength(3);
      expect(await sent()).toContainEqual(
        expect.objectContaining({
          keyId: first.keyId,
          outcome: "http-529",
          calls: 3,
          fromAt: new Date(ago(5)),
        }),
      );
      expect(await exportLeftOut(first.accountId)).toMatchObject([{ keyId: second.keyId, why: "a trial" }]);
      await database().user.deleteMany({ where: { id: first.accountId } });
      expect([await sent(), await exportLeftOut(first.accountId)]).toEqual([[], []]);
      expect(await all()).toHaveLength(2);
    });
  });
});

/** Rows of every table but those that only programs write to, as text. */
async function rowsOfOthers(): Promise<Record<string, string[]>> {
  const own = ["observation", "observation_left_out", "account_key", "account_user", "_prisma_migrations"];
  const tables = await database().$queryRaw<{ name: string }[]>`
    SELECT table_name::text AS name FROM information_schema.tables
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`;
  const rows: Record<string, string[]> = {};
  for (const { name } of tables.filter((table) => !own.includes(table.name))) {
    const found = await database().$queryRawUnsafe<{ row: string }[]>(
      `SELECT t::text AS row FROM "${name}" t`,
    );
    rows[name] = found.map(({ row }) => row).toSorted();
  }
  return rows;
}
