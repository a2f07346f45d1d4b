import { beforeEach, describe, expect, it, test } from "vitest";
import {
  excludeKey,
  exportExcludedKeys,
  exportObservations,
  includeKey,
  sendingKeys,
} from "@/lib/crowd/observations/keys";
import { pruneObservations } from "@/lib/crowd/observations/retention";
import { successSchema } from "@/lib/crowd/observations/success-schema";
import { submitReport } from "@/lib/crowd/reports/submit";
import { judgeKey } from "@/lib/moderation/keys";
import { readCountedMinutes, readMinutes } from "@/lib/outages/following/store-minutes";
import { database } from "@/lib/platform/database/client";
import { setClock } from "@/lib/platform/process/clock";
import { readInputs } from "@/lib/snapshot/inputs";
import { eachDatabase } from "../../databases";
import { ago, aProgram, getSuccess, type Program, programs, resetPrograms, sample } from "./programs";

const at = new Date("2026-04-06T14:40:00Z");

/** The response without the cache. It must match the schema, without extra fields. */
async function success(query = "") {
  Object.assign(globalThis, { [Symbol.for("not-just-you.calls of programs")]: undefined });
  const answer = await getSuccess(query);
  const body: unknown = await answer.json();
  expect([answer.status, body]).toEqual([200, expect.anything()]);
  const parsed = successSchema.parse(body);
  expect(parsed).toEqual(body);
  return parsed;
}

/** All observations of an account's keys, as its owner gets them. */
async function sentBy(accountId: string) {
  const all: { keyId: string; fromAt: Date }[] = [];
  for await (const some of exportObservations(accountId)) all.push(...some);
  return all;
}

eachDatabase("the success rate that programs see", () => {
  let senders: Program[];
  beforeEach(async () => {
    setClock(at, 0);
    await resetPrograms();
    senders = await programs(4);
  });
  const sendAll = (bodies: unknown[]) =>
    Promise.all(bodies.map(async (body, n) => expect((await senders[n]?.send(body))?.status).toBe(201)));

  it("is absent while too few programs send", async () => {
    expect(await success()).toMatchObject({
      figure: { state: "too-few-programs", keys: 0, calls: null, ratio: null },
      heardAt: null,
      cells: [],
      errors: [],
    });
    await sendAll([sample(), sample()]);
    const { figure, cells, heardAt } = await success();
    expect(figure).toMatchObject({ state: "too-few-programs", keys: 2, calls: null, ratio: null });
    expect(cells).toMatchObject([{ surface: "claude-api", model: "opus-5", calls: null, callsRatio: null }]);
    expect(heardAt).toBe(ago(4));
  });

  it("is the median over the keys, however much one sends", async () => {
    await sendAll([
      sample({ ok: 98, errors: { "http-529": 2 }, p50Ms: 800 }),
      sample({ ok: 970, errors: { "http-529": 20, timeout: 10 }, p50Ms: 1000 }),
      sample({ ok: 96, errors: { "http-529": 4 }, p50Ms: 3000 }),
      sample({ ok: 0, errors: { "http-500": 1_000_000_000 }, p50Ms: null, p95Ms: null }),
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

  it("can be filtered by surface, model or both, in each window", async () => {
    const old = { from: ago(100), to: ago(90) };
    await sendAll(
      Array.from({ length: 3 }, () => [
        sample(),
        sample({ model: "sonnet-5", ok: 50, errors: { timeout: 50 } }),
        sample({ surface: "claude-code", ok: 80, errors: { "stream-cut": 20 } }),
        sample({ ...old, ok: 1000, errors: {} }),
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

  it("rejects unknown values with the list of known ones", async () => {
    const answer = await getSuccess("?window=1h&surface=x");
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

  it("includes a revoked key's past, but no key that a moderator excluded", async () => {
    await sendAll(Array.from({ length: 4 }, () => sample()));
    const [first, second] = senders as [Program, Program];
    await first.revoke();
    expect((await success()).figure.keys).toBe(4);
    const exclude = () => excludeKey(second.keyId, "sends invented calls", at);
    expect([await exclude(), await exclude(), await excludeKey("x", "", at)]).toEqual([true, false, false]);
    expect((await success()).figure.keys).toBe(3);
    const answer = await second.send(sample());
    expect([answer.status, await answer.json()]).toMatchObject([201, { counted: false }]);
    const listed = await sendingKeys(at);
    expect(listed).toHaveLength(4);
    expect(listed.find(({ keyId }) => keyId === second.keyId)).toMatchObject({
      start: second.key.slice(0, 10),
      ...{ calls: 100, ok: 97 },
      leftOutAt: at,
      why: "sends invented calls",
    });
    expect([await includeKey(second.keyId), await includeKey(second.keyId)]).toEqual([true, false]);
    expect((await success()).figure.keys).toBe(4);
  });

  it("excludes a key and includes it again, each with an act in the log", async () => {
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

  it("excludes a key in one transaction with the log, or not at all", async () => {
    const [{ keyId }] = senders as [Program];
    const act = database().$transaction(async (transaction) => {
      expect(await excludeKey(keyId, "a trial", at, transaction)).toBe(true);
      throw new Error("the log could not be written");
    });
    await expect(act).rejects.toThrow("the log could not be written");
    expect(await database().leftOutKey.count()).toBe(0);
  });

  describe("is never part of people's counts or of detection", () => {
    test("only the table of observations changes", async () => {
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
          sample({ ok: 0, errors: { "http-529": 1_000_000_000 } }),
          sample({ surface: "claude-code", ok: 0, errors: { "http-500": 1_000_000_000 } }),
        ]),
      );
      expect(await database().observation.count()).toBeGreaterThan(0);
      expect({ inputs: await inputs(), rows: await rowsOfOthers() }).toEqual(before);
    });
  });

  describe("has a retention", () => {
    const days = (count: number) => new Date(at.getTime() + count * 86_400_000);
    const all = () =>
      database().observation.findMany({ orderBy: [{ keyId: "asc" }, { fromAt: "asc" }, { outcome: "asc" }] });

    it("of 7 days by the minute: then hours with the same calls", async () => {
      await sendAll(
        Array.from({ length: 4 }, (_, n) => [
          sample({ from: ago(70), to: ago(20), ok: 500 + n, p50Ms: 100 }),
          sample({ from: ago(20), to: ago(15), ok: 100, p50Ms: 700 }),
          sample({ model: "sonnet-5" }),
        ]),
      );
      const sum = async () => (await all()).reduce((calls, row) => calls + Number(row.calls), 0);
      const before = await sum();
      expect(await pruneObservations(days(6.9))).toEqual({ merged: 0, deleted: 0 });
      const { merged } = await pruneObservations(days(7.1));
      expect(merged).toBeGreaterThan(200);
      expect(await sum()).toBe(before);
      const rows = await all();
      expect(rows.every(({ fromAt, toAt }) => toAt.getTime() - fromAt.getTime() === 3_600_000)).toBe(true);
      // 20 of its 50 minutes at 100 ms, and five at 700 ms, each with their calls.
      const last = rows.filter((row) => row.outcome === "ok" && row.model === "opus-5").at(-1);
      expect(last?.p50Ms).toBeGreaterThan(100);
      expect(last?.p50Ms).toBeLessThan(700);
      expect(await pruneObservations(days(7.1))).toEqual({ merged: 0, deleted: 0 });
    });

    it("of 90 days in total", async () => {
      await sendAll(Array.from({ length: 4 }, () => sample()));
      await pruneObservations(days(8));
      expect(await pruneObservations(days(89.9))).toEqual({ merged: 0, deleted: 0 });
      expect((await all()).length).toBeGreaterThan(0);
      expect((await pruneObservations(days(91))).deleted).toBeGreaterThan(0);
      expect(await all()).toEqual([]);
    });

    it("allows the owner to export everything, however much", async () => {
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

    it("ends with the account, whose owner can export everything before", async () => {
      const [first] = senders as [Program];
      const second = await aProgram(first.accountId);
      await Promise.all([
        first.send(sample()),
        second.send(sample({ ok: 10, errors: {} })),
        senders[1]?.send(sample()),
      ]);
      await excludeKey(second.keyId, "a trial", at);
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
      expect(await exportExcludedKeys(first.accountId)).toMatchObject([
        { keyId: second.keyId, why: "a trial" },
      ]);
      await database().user.deleteMany({ where: { id: first.accountId } });
      expect([await sent(), await exportExcludedKeys(first.accountId)]).toEqual([[], []]);
      expect(await all()).toHaveLength(2);
    });
  });
});

/** Rows of every table as text, except the tables that only programs write to. */
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
