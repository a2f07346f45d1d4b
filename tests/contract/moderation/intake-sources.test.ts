import { randomUUID } from "node:crypto";
import { beforeEach, expect, it } from "vitest";
import { GET as challenge } from "@/app/api/v1/challenge/route";
import { POST as report } from "@/app/api/v1/reports/route";
import { POST as frame } from "@/app/embed/report/send/route";
import { POST as terminal } from "@/app/terminal/[[...place]]/route";
import { challengeAnswerSchema, challengeSchema } from "@/lib/crowd/reports/proof-schema";
import { type Source, sources } from "@/lib/crowd/reports/report";
import { demandProof, pauseIntake } from "@/lib/moderation/intake";
import { announceChange } from "@/lib/platform/database/changes";
import { database } from "@/lib/platform/database/client";
import { problemSchema } from "@/lib/platform/http/response-schemas";
import { emptyReports } from "../crowd/reports/some-report";
import { eachDatabase } from "../databases";
import { solved } from "./solved";

const actorId = randomUUID();
const why = "a flood from one script";
const place = { params: Promise.resolve({ place: ["claude-code"] }) };
const fields = "surface=claude-code&symptom=http-529";

const posted = (path: string, headers: Record<string, string>, body = fields) =>
  new Request(`http://localhost:3000${path}`, {
    method: "POST",
    headers: { "Content-Type": "application/x-www-form-urlencoded", ...headers },
    body,
  });

/** Sends a report from each source, with additional headers. */
const sendFrom: Record<Source, (headers?: Record<string, string>) => Promise<Response>> = {
  web: (headers) => report(posted("/api/v1/reports", { Accept: "text/html", ...headers })),
  embed: (headers) => frame(posted("/embed/report/send?surface=claude-code", { Accept: "*/*", ...headers })),
  api: (headers) => report(posted("/api/v1/reports", { Accept: "application/json", ...headers })),
  cli: (headers) => terminal(posted("/claude-code", { "User-Agent": "curl/8.5.0", ...headers }), place),
};
const redirectOf = (answer: Response) => `${answer.status} ${answer.headers.get("Location")}`;

eachDatabase("every source", () => {
  beforeEach(async () => {
    await emptyReports();
    await database().intakeRule.deleteMany();
    announceChange("intake");
  });

  it("shows who paused its reports, until when, and what to do", async () => {
    const now = new Date();
    for (const source of sources) await pauseIntake({ source, minutes: 90, why, actorId }, now);
    const api = await sendFrom.api();
    expect([api.status, Number(api.headers.get("Retry-After")) > 5000]).toEqual([503, true]);
    const problem = problemSchema.loose().parse(await api.json());
    expect(problem).toMatchObject({
      source: "api",
      why,
      type: expect.stringMatching(/\/problems\/intake-paused$/),
    });
    const end = new Date(now.getTime() + 90 * 60_000);
    expect(problem.detail).toContain(`a moderator paused reports from programs until ${end.getUTCDate()} `);
    expect(problem.detail).toContain(
      `${end.toISOString().slice(11, 16)} UTC (${why}). Send it again after that`,
    );
    const cli = await sendFrom.cli();
    expect([cli.status, cli.headers.get("Content-Type")]).toEqual([503, "text/plain; charset=utf-8"]);
    expect((await cli.text()).replace(/\s+/g, " ")).toContain(
      "Not counted: a moderator paused reports from terminals until",
    );
    expect(redirectOf(await sendFrom.web())).toMatch(/^303 \/\?reported=refused\.paused\.5[34]\d\d#report$/);
    expect(redirectOf(await sendFrom.embed())).toMatch(
      /^303 \/embed\/report\?surface=claude-code&reported=refused\.paused\.5[34]\d\d$/,
    );
    expect(await database().report.count()).toBe(0);
  });

  it("asks for a proof of work, and accepts the report with one", async () => {
    await demandProof({ network: null, minutes: 30, why, actorId }, new Date());
    const api = await sendFrom.api();
    const problem = problemSchema
      .extend({ challenge: challengeSchema })
      .loose()
      .parse(await api.json());
    expect(problem).toMatchObject({
      status: 403,
      fault: "missing",
      of: "everyone",
      type: expect.stringMatching(/^http.*\/problems\/proof-needed$/),
    });
    expect(api.headers.get("Cache-Control")).toBe("no-store");
    const cli = await sendFrom.cli();
    expect(cli.status).toBe(403);
    expect((await cli.text()).replace(/\s+/g, " ")).toMatch(
      /suspicious reports, so each report needs a proof of work until about .* UTC\. .*\/docs#proof/,
    );
    expect(redirectOf(await sendFrom.web())).toBe("303 /?reported=refused.proof-needed.#report");
    expect(redirectOf(await sendFrom.embed())).toContain("reported=refused.proof-needed.");
    const asked = challengeAnswerSchema.parse(
      await (await challenge(new Request("http://localhost:3000/api/v1/challenge"))).json(),
    );
    expect(asked.needed).toBe(true);
    expect((await sendFrom.api({ Proof: await solved(problem.challenge) })).status).toBe(201);
    expect((await sendFrom.cli({ Proof: await solved(asked.challenge) })).status).toBe(200);
    for (const source of ["web", "embed"] as const) {
      const { challenge: next } = problemSchema
        .extend({ challenge: challengeSchema })
        .parse(await (await sendFrom.api()).json());
      expect(redirectOf(await sendFrom[source]({ Proof: await solved(next) }))).toContain(
        "reported=again.claude-code",
      );
    }
  });
});
