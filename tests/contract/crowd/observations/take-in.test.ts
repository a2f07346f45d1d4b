import { beforeEach, describe, expect, it, test } from "vitest";
import { bodyBytes } from "@/lib/crowd/observations/ingest";
import { minuteLimit, observationLimit } from "@/lib/crowd/observations/limits";
import { storedAnswerSchema } from "@/lib/crowd/observations/taken-answer";
import { database } from "@/lib/platform/database/client";
import { problemSchema } from "@/lib/platform/http/problem-schema";
import { setClock } from "@/lib/platform/process/clock";
import { eachDatabase } from "../../databases";
import { ago, anAccount, aProgram, forgetPrograms, type Program, programs, seen, send } from "./programs";

const at = new Date("2026-04-06T14:40:00Z");

/** What is kept of a key: start and end in seconds before `at`, outcome and calls. */
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

eachDatabase("what programs send", () => {
  let program: Program;
  beforeEach(async () => {
    setClock(at, 0);
    await forgetPrograms();
    [program] = (await programs(1)) as [Program];
  });

  it("is stored by the minute, and answered with what was stored and where it is shown", async () => {
    const answer = await program.send([
      seen({ from: ago(6) }),
      seen({ model: "sonnet-5", ok: 50, errors: {} }),
    ]);
    const body: unknown = await answer.json();
    expect(answer.status).toBe(201);
    expect(storedAnswerSchema.parse(body)).toEqual(body);
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

  it("replaces and never adds: the same period sent again, and again at once", async () => {
    await program.send(seen());
    const once = await kept(program);
    const again = await program.send(seen());
    expect(await again.json()).toMatchObject({ observations: [{ replaced: true }] });
    const all = await Promise.all(Array.from({ length: 8 }, () => program.send(seen())));
    expect(all.map(({ status }) => status)).toEqual(Array(8).fill(201));
    expect(await kept(program)).toEqual(once);
    await program.send(seen({ ok: 5, errors: { timeout: 1 } }));
    expect(await kept(program)).toEqual([
      [300, 240, "ok", 5],
      [300, 240, "timeout", 1],
    ]);
    await program.send(seen({ ok: 0, errors: {} }));
    expect(await kept(program)).toEqual([[300, 240, "ok", 0]]);
  });

  it("keeps what lies beside a later period that overlaps it", async () => {
    await program.send(seen({ from: ago(6), to: ago(4), ok: 120, errors: {} }));
    await program.send(seen({ from: ago(5.5), to: ago(4.5), ok: 7, errors: {} }));
    expect(await kept(program)).toEqual([
      [360, 330, "ok", 30],
      [330, 300, "ok", 4],
      [300, 270, "ok", 3],
      [270, 240, "ok", 30],
    ]);
  });

  it("leaves other keys, cells and times alone", async () => {
    const [other] = (await Promise.all([aProgram(program.accountId)])) as [Program];
    await other.send(seen());
    await program.send([seen(), seen({ model: "sonnet-5" }), seen({ from: ago(8), to: ago(7) })]);
    const before = await kept(program);
    await program.send(seen());
    expect(await kept(program)).toEqual(before);
    expect(await kept(other)).toEqual([
      [300, 240, "http-529", 3],
      [300, 240, "ok", 97],
    ]);
  });

  it("stores all of a list or nothing", async () => {
    const answer = await program.send([seen(), seen({ model: "gpt" })]);
    const problem = problemSchema.parse(await answer.json());
    expect([answer.status, problem.errors.map(({ path }) => path)]).toEqual([400, ["1.model"]]);
    expect(problem.detail).toContain("Nothing was stored");
    expect(await kept(program)).toEqual([]);
  });

  describe("who may not send is told why", () => {
    const challenged = (answer: Response) => [answer.status, answer.headers.get("www-authenticate")];

    test("without a key", async () => {
      expect(challenged(await send(seen()))).toEqual([401, 'Bearer realm="Not Just You"']);
    });

    test("with one that is none of ours", async () => {
      const invalid = [401, 'Bearer realm="Not Just You", error="invalid_token"'];
      for (const authorization of ["Bearer x", `Bearer njy_${"x".repeat(43)}`, "Basic eDp5", program.key])
        expect(challenged(await send(seen(), { authorization })), authorization).toEqual(invalid);
    });

    test("with one that was revoked, and nothing is stored", async () => {
      expect((await program.send(seen())).status).toBe(201);
      await program.revoke();
      expect((await program.send(seen({ ok: 1 }))).status).toBe(401);
      expect(await kept(program)).toContainEqual([300, 240, "ok", 97]);
    });

    test("with one that may do other things", async () => {
      await database().apiKey.updateMany({ data: { scopes: ["something-else"] } });
      expect(challenged(await program.send(seen()))).toEqual([
        403,
        'Bearer realm="Not Just You", error="insufficient_scope", scope="observations"',
      ]);
    });

    test("before its body is looked at", async () => {
      expect((await send("{", {})).status).toBe(401);
    });
  });

  test.each([
    ["no JSON", "{", {}, 400],
    ["a form", "surface=claude-api", { "content-type": "application/x-www-form-urlencoded" }, 415],
    ["plain text", "{}", { "content-type": "text/plain" }, 415],
    ["compressed", "{}", { "content-encoding": "gzip" }, 415],
    ["too long", `[${" ".repeat(bodyBytes)}]`, {}, 413],
  ])("a body that is %s is refused", async (_, body, headers, status) => {
    const answer = await send(body, { ...headers, authorization: `Bearer ${program.key}` });
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toMatch(/^application\/problem\+json/);
    expect(answer.headers.get("ratelimit")).toMatch(/^"key";/);
    problemSchema.parse(await answer.json());
  });

  it("fits a hundred observations with every field into a body", async () => {
    const errors = { "http-529": 123456, "http-500": 123456, timeout: 123456, "stream-cut": 123456 };
    const full = seen({
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

  it("is limited by account, in the minutes that its keys tell of together", async () => {
    const [first, second] = [program, await aProgram(program.accountId)];
    const other = await aProgram(await anAccount("other@example.org"));
    const day = (model: string) =>
      Array.from({ length: 24 }, (_, n) =>
        seen({ model, from: ago(59 * (n + 1)), to: ago(59 * n), ok: 1, errors: {} }),
      );
    const many = Math.floor(minuteLimit.max / (24 * 59));
    for (let sent = 0; sent < many; sent += 1)
      expect((await (sent % 2 ? first : second).send(day("opus-5"))).status).toBe(201);
    const over = await first.send(day("sonnet-5"));
    expect(over.status).toBe(429);
    expect(over.headers.get("ratelimit")).toMatch(/^"minutes";r=0;t=\d+$/);
    expect(Number(over.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(problemSchema.parse(await over.json()).detail).toContain("Nothing of this was stored");
    expect((await kept(first)).length).toBe(24 * 59);
    expect((await other.send(day("opus-5"))).status).toBe(201);
  });

  it("is limited by key, and says what is left", async () => {
    const other = await aProgram(await anAccount("other@example.org"));
    for (let sent = 0; sent < observationLimit.max; sent += 1) await program.send("{");
    const over = await program.send(seen());
    expect(over.status).toBe(429);
    expect(over.headers.get("ratelimit")).toMatch(/^"key";r=0;t=\d+$/);
    expect(Number(over.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await other.send(seen())).status).toBe(201);
  });
});
