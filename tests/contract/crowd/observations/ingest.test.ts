import { beforeEach, describe, expect, it, test } from "vitest";
import { maxBodyBytes, minuteLimit, requestLimit } from "@/lib/crowd/observations/ingest";
import { storedResponseSchema } from "@/lib/crowd/observations/response";
import { database } from "@/lib/platform/database/client";
import { problemSchema } from "@/lib/platform/http/response-schemas";
import { setClock } from "@/lib/platform/process/clock";
import { eachDatabase } from "../../databases";
import { ago, anAccount, aProgram, type Program, programs, resetPrograms, sample, send } from "./programs";

const at = new Date("2026-04-06T14:40:00Z");

/** The stored pieces of a key: start and end in seconds before `at`, outcome and calls. */
async function kept({ keyId }: Program) {
  const rows = await database().observation.findMany({
    where: { keyId },
    orderBy: [{ model: "asc" }, { fromAt: "asc" }, { outcome: "asc" }],
  });
  const before = (time: Date) => (at.getTime() - time.getTime()) / 1000;
  return rows.map(({ fromAt, toAt, outcome, calls }) => [
    before(fromAt),
    before(toAt),
    outcome,
    Number(calls),
  ]);
}

eachDatabase("observations that programs send", () => {
  let program: Program;
  beforeEach(async () => {
    setClock(at, 0);
    await resetPrograms();
    [program] = (await programs(1)) as [Program];
  });

  it("are stored by the minute, and the response has what was stored and links to it", async () => {
    const answer = await program.send([
      sample({ from: ago(6) }),
      sample({ model: "sonnet-5", ok: 50, errors: {} }),
    ]);
    const body: unknown = await answer.json();
    expect(answer.status).toBe(201);
    expect(storedResponseSchema.parse(body)).toEqual(body);
    expect(body).toMatchObject({
      counted: true,
      observations: [
        {
          surface: "claude-api",
          model: "opus-5",
          from: ago(6),
          to: ago(4),
          ok: 97,
          failed: 3,
          replaced: false,
        },
        { model: "sonnet-5", ok: 50, failed: 0, errors: {} },
      ],
      links: {
        success: "http://localhost:3000/api/v1/success",
        page: "http://localhost:3000/programs",
      },
    });
    expect(answer.headers.get("ratelimit")).toMatch(/^"key";r=119;t=\d+$/);
    expect(answer.headers.get("ratelimit-policy")).toBe('"key";q=120;w=600');
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(await kept(program)).toEqual([
      [360, 300, "http-529", 2],
      [360, 300, "ok", 49],
      [300, 240, "http-529", 1],
      [300, 240, "ok", 48],
      [300, 240, "ok", 50],
    ]);
  });

  it("replace the same period and never add to it, even at the same time", async () => {
    await program.send(sample());
    const once = await kept(program);
    const again = await program.send(sample());
    expect(await again.json()).toMatchObject({ observations: [{ replaced: true }] });
    const all = await Promise.all(Array.from({ length: 8 }, () => program.send(sample())));
    expect(all.map(({ status }) => status)).toEqual(Array(8).fill(201));
    expect(await kept(program)).toEqual(once);
    await program.send(sample({ ok: 5, errors: { timeout: 1 } }));
    expect(await kept(program)).toEqual([
      [300, 240, "ok", 5],
      [300, 240, "timeout", 1],
    ]);
    await program.send(sample({ ok: 0, errors: {} }));
    expect(await kept(program)).toEqual([[300, 240, "ok", 0]]);
  });

  it("keep what lies outside a later period that overlaps them", async () => {
    await program.send(sample({ from: ago(6), to: ago(4), ok: 120, errors: {} }));
    await program.send(sample({ from: ago(5.5), to: ago(4.5), ok: 7, errors: {} }));
    expect(await kept(program)).toEqual([
      [360, 330, "ok", 30],
      [330, 300, "ok", 4],
      [300, 270, "ok", 3],
      [270, 240, "ok", 30],
    ]);
  });

  it("do not change other keys, cells and times", async () => {
    const [other] = (await Promise.all([aProgram(program.accountId)])) as [Program];
    await other.send(sample());
    await program.send([sample(), sample({ model: "sonnet-5" }), sample({ from: ago(8), to: ago(7) })]);
    const before = await kept(program);
    await program.send(sample());
    expect(await kept(program)).toEqual(before);
    expect(await kept(other)).toEqual([
      [300, 240, "http-529", 3],
      [300, 240, "ok", 97],
    ]);
  });

  it("are stored all or none", async () => {
    const answer = await program.send([sample(), sample({ model: "gpt" })]);
    const problem = problemSchema.parse(await answer.json());
    expect([answer.status, problem.errors.map(({ path }) => path)]).toEqual([400, ["1.model"]]);
    expect(problem.detail).toContain("stored nothing");
    expect(await kept(program)).toEqual([]);
  });

  describe("are rejected with a reason", () => {
    const challenged = (answer: Response) => [answer.status, answer.headers.get("www-authenticate")];

    test("without a key", async () => {
      expect(challenged(await send(sample()))).toEqual([401, 'Bearer realm="Not Just You"']);
    });

    test("with an unknown key", async () => {
      const invalid = [401, 'Bearer realm="Not Just You", error="invalid_token"'];
      for (const authorization of ["Bearer x", `Bearer njy_${"x".repeat(43)}`, "Basic eDp5", program.key])
        expect(challenged(await send(sample(), { authorization })), authorization).toEqual(invalid);
    });

    test("with a revoked key, and nothing is stored", async () => {
      expect((await program.send(sample())).status).toBe(201);
      await program.revoke();
      expect((await program.send(sample({ ok: 1 }))).status).toBe(401);
      expect(await kept(program)).toContainEqual([300, 240, "ok", 97]);
    });

    test("with a key without the permission", async () => {
      await database().apiKey.updateMany({ data: { scopes: ["something-else"] } });
      expect(challenged(await program.send(sample()))).toEqual([
        403,
        'Bearer realm="Not Just You", error="insufficient_scope", scope="observations"',
      ]);
    });

    test("before the body is read", async () => {
      expect((await send("{", {})).status).toBe(401);
    });
  });

  test.each([
    ["not JSON", "{", {}, 400],
    ["a form", "surface=claude-api", { "content-type": "application/x-www-form-urlencoded" }, 415],
    ["plain text", "{}", { "content-type": "text/plain" }, 415],
    ["compressed", "{}", { "content-encoding": "gzip" }, 415],
    ["too long", `[${" ".repeat(maxBodyBytes)}]`, {}, 413],
  ])("are rejected if the body is %s", async (_, body, headers, status) => {
    const answer = await send(body, { ...headers, authorization: `Bearer ${program.key}` });
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toMatch(/^application\/problem\+json/);
    expect(answer.headers.get("ratelimit")).toMatch(/^"key";/);
    problemSchema.parse(await answer.json());
  });

  it("fit into a body: a hundred, with every field", async () => {
    const errors = { "http-529": 123456, "http-500": 123456, timeout: 123456, "stream-cut": 123456 };
    const full = sample({
      surface: "cloud-partners",
      model: "sonnet-4-6",
      errors,
      p50Ms: 1234.56,
      p95Ms: 12345.6,
    });
    const list = Array.from({ length: 100 }, (_, n) => ({ ...full, from: ago(n + 1), to: ago(n) }));
    expect((await program.send(list)).status).toBe(201);
    expect((await kept(program)).length).toBe(500);
  });

  it("are limited per account, by the minutes of all its keys", async () => {
    const [first, second] = [program, await aProgram(program.accountId)];
    const other = await aProgram(await anAccount("other@example.org"));
    const day = (model: string) =>
      Array.from({ length: 24 }, (_, n) =>
        sample({ model, from: ago(59 * (n + 1)), to: ago(59 * n), ok: 1, errors: {} }),
      );
    const many = Math.floor(minuteLimit.max / (24 * 59));
    for (let sent = 0; sent < many; sent += 1)
      expect((await (sent % 2 ? first : second).send(day("opus-5"))).status).toBe(201);
    const over = await first.send(day("sonnet-5"));
    expect(over.status).toBe(429);
    expect(over.headers.get("ratelimit")).toMatch(/^"minutes";r=0;t=\d+$/);
    expect(Number(over.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(problemSchema.parse(await over.json()).detail).toContain("we stored nothing");
    expect((await kept(first)).length).toBe(24 * 59);
    expect((await other.send(day("opus-5"))).status).toBe(201);
  });

  it("are limited per key, and the response shows the remaining requests", async () => {
    const other = await aProgram(await anAccount("other@example.org"));
    for (let sent = 0; sent < requestLimit.max; sent += 1) await program.send("{");
    const over = await program.send(sample());
    expect(over.status).toBe(429);
    expect(over.headers.get("ratelimit")).toMatch(/^"key";r=0;t=\d+$/);
    expect(Number(over.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await other.send(sample())).status).toBe(201);
  });
});
