import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, it } from "vitest";
import { GET as readOk } from "@/app/ok/[[...place]]/route";
import { checkIntake, readIntakeState } from "@/lib/crowd/reports/intake-health";
import { submitReport } from "@/lib/crowd/reports/submit";
import {
  demandProof,
  endProof,
  type IntakeOutcome,
  pauseIntake,
  resumeIntake,
} from "@/lib/moderation/intake";
import { announceChange } from "@/lib/platform/database/changes";
import { database } from "@/lib/platform/database/client";
import { setClock } from "@/lib/platform/process/clock";
import { readHealth } from "@/lib/server/health/health";
import { buildSnapshot } from "@/lib/snapshot/build";
import { readInputs } from "@/lib/snapshot/inputs";
import { publishSnapshot } from "@/lib/snapshot/publish";
import { inputsOf } from "@/tests/states/inputs";
import { at } from "@/tests/states/usual-day";
import { eachDatabase } from "../../databases";
import { emptyReports } from "./some-report";

/** Each test has a day of its own, because the process remembers which reports it stored. */
let now = at;
const nextDay = () => {
  now = new Date(now.getTime() + 86_400_000);
};
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

let lastAddress = 0;
function report() {
  lastAddress += 1;
  const address = `10.${lastAddress >> 8}.${lastAddress & 255}.1`;
  const value = { surface: "claude-code", model: "opus-5", symptom: "http-529" };
  return submitReport({ kind: "json", value }, { address, source: "api" }, now);
}

/** A trigger fails as a full disk does: reading works, and storing a report does not. */
const failInserts = async () => {
  await database().$executeRawUnsafe(`CREATE FUNCTION no_space() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100'; END $$`);
  await database().$executeRawUnsafe(
    "CREATE TRIGGER no_space BEFORE INSERT ON report FOR EACH ROW EXECUTE FUNCTION no_space()",
  );
};
const makeRoom = () => database().$executeRawUnsafe("DROP FUNCTION IF EXISTS no_space() CASCADE");

/** What a script sees of a site where all else is quiet. */
async function ok(): Promise<[number, string]> {
  const { intake } = await readInputs(now);
  publishSnapshot(buildSnapshot(inputsOf({ intake }), at));
  const answer = await readOk(new Request("http://localhost:3000/ok"), { params: Promise.resolve({}) });
  return [answer.status, await answer.text()];
}

const fine = [200, "ok\n"];
const unknown = [503, "unknown\n"];

eachDatabase("while reports cannot be stored", () => {
  beforeEach(async () => {
    nextDay();
    setClock(at, 0);
    await emptyReports();
    await makeRoom();
    await checkIntake(now);
  });
  afterEach(makeRoom);

  it("silence is not ok, and health fails until they can be stored again", async () => {
    expect((await report()).kind).toBe("counted");
    expect(await ok()).toEqual(fine);
    expect((await readHealth(now)).intake).toEqual({ ok: true, state: "accepting", since: null });

    await failInserts();
    const outcomes = await Promise.all(Array.from({ length: 20 }, report));
    expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(["unavailable"]));
    expect(await ok()).toEqual(unknown);
    expect(await readHealth(now)).toMatchObject({
      ok: false,
      intake: { ok: false, state: "failing", since: now.toISOString() },
    });
    await checkIntake(now);
    expect(await ok()).toEqual(unknown);

    await makeRoom();
    await checkIntake(now);
    expect(await readIntakeState(now)).toEqual({ state: "lossy", refused: 20, attempts: 21 });
    expect(await ok()).toEqual(unknown);
    expect((await readHealth(now)).intake.ok).toBe(true);
    expect(await readIntakeState(later(30))).toEqual({ state: "accepting" });
  });

  it("a check finds it without any report, and leaves nothing behind", async () => {
    await checkIntake(later(40));
    expect(await readIntakeState(later(40))).toEqual({ state: "accepting" });
    await failInserts();
    await checkIntake(later(40.5));
    expect(await readIntakeState(later(40.5))).toEqual({ state: "accepting" });
    await checkIntake(later(41));
    expect(await readIntakeState(later(41))).toEqual({ state: "failing", since: later(41) });
    await makeRoom();
    await checkIntake(later(41.1));
    expect(await readIntakeState(later(41.1))).toEqual({ state: "accepting" });
    const counts = [database().report.count(), database().cellCount.count(), database().reporterZone.count()];
    expect(await Promise.all(counts)).toEqual([0, 0, 0]);
  });
});

eachDatabase("rules of intake", () => {
  const rule = { minutes: 30, why: "invented reports", actorId: randomUUID() };
  beforeEach(async () => {
    nextDay();
    setClock(at, 0);
    await emptyReports();
    await database().intakeRule.deleteMany();
    announceChange("intake");
    await checkIntake(now);
  });

  it("for one source or one network change nothing elsewhere", async () => {
    await pauseIntake({ ...rule, source: "embed" }, now);
    await demandProof({ ...rule, network: "0123456789abcdef0123456789abcdef" }, now);
    expect(await ok()).toEqual(fine);
  });

  it("for all sources, or for everyone, make silence say nothing", async () => {
    const paused: IntakeOutcome[] = [];
    for (const source of ["web", "embed", "api", "cli"] as const)
      paused.push(await pauseIntake({ ...rule, source }, now));
    expect(await readIntakeState(now)).toMatchObject({ state: "paused", why: rule.why });
    expect(await ok()).toEqual(unknown);
    const [first] = paused;
    if (first?.kind !== "done") throw new Error("The pause was refused.");
    await resumeIntake({ ruleId: first.rule.id, why: "over", actorId: rule.actorId }, now);
    expect(await ok()).toEqual(fine);
    const demand = await demandProof({ ...rule, network: null }, now);
    expect(await ok()).toEqual(unknown);
    if (demand.kind !== "done") throw new Error("The demand was refused.");
    await endProof({ ruleId: demand.rule.id, why: "over", actorId: rule.actorId }, now);
    expect(await ok()).toEqual(fine);
  });
});
