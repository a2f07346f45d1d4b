import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { challengeFor, challengeMinutes, makeChallenge } from "@/lib/crowd/reports/proof";
import type { Source } from "@/lib/crowd/reports/report";
import { networksOf } from "@/lib/crowd/reports/reporter";
import { pruneReports, pruneSpentProofs, reportDays } from "@/lib/crowd/reports/retention";
import { submitReport } from "@/lib/crowd/reports/submit";
import {
  demandProof,
  endProof,
  type IntakeOutcome,
  pauseIntake,
  resumeIntake,
} from "@/lib/moderation/intake";
import { announceChange, changeChannel } from "@/lib/platform/database/changes";
import { database } from "@/lib/platform/database/client";
import { log } from "@/lib/platform/process/log";
import { emptyReports } from "../crowd/reports/some-report";
import { eachDatabase } from "../databases";
import { withTableAway } from "../table-away";
import { solved } from "./solved";

const noon = new Date("2026-03-04T12:00:00Z");
const later = (minutes: number, from = noon) => new Date(from.getTime() + minutes * 60_000);
const actorId = randomUUID();
const why = "a flood from one script";
let lastNetwork = 0;
/** An address in a network that no other test has used. */
function newAddress(): string {
  lastNetwork += 1;
  return `10.${100 + (lastNetwork >> 8)}.${lastNetwork & 255}.1`;
}

const failing = { surface: "claude-code", model: "opus-5", symptom: "http-529" };
interface From {
  address?: string;
  source?: Source;
  proof?: string;
  at?: Date;
}
const submit = ({ address = newAddress(), source = "api", proof, at = noon }: From = {}) =>
  submitReport({ kind: "json", value: failing }, { address, source, proof: proof ?? null }, at);
/** The challenge that a report from this address must solve. */
async function challenged(from: From = {}) {
  const outcome = await submit(from);
  if (outcome.kind !== "proof-needed") throw new Error(`It was ${outcome.kind}.`);
  return outcome.challenge;
}
const ruleOf = (outcome: IntakeOutcome) => {
  if (outcome.kind !== "done") throw new Error(`It was ${outcome.kind}.`);
  return outcome.rule;
};
const actions = () =>
  database().moderationAct.findMany({
    orderBy: { id: "desc" },
    take: 3,
    select: { kind: true, details: true },
  });

eachDatabase("intake", ({ kind }) => {
  beforeEach(async () => {
    await emptyReports();
    await database().intakeRule.deleteMany();
    await database().spentProof.deleteMany();
    announceChange("intake");
  });

  describe("a paused source", () => {
    it("refuses its reports with the end and the reason, and accepts other sources", async () => {
      await pauseIntake({ source: "embed", minutes: 30, why, actorId }, noon);
      const until = later(30);
      const refusal = { kind: "paused", source: "embed", until, why };
      expect(await submit({ source: "embed" })).toEqual({ ...refusal, retryAfterSeconds: 1800 });
      expect(await submit({ source: "embed", at: later(29.5) })).toEqual({
        ...refusal,
        retryAfterSeconds: 30,
      });
      expect(await submit({ source: "web" })).toMatchObject({ kind: "counted" });
      expect(await database().report.count()).toBe(1);
      expect(await submit({ source: "embed", at: until })).toMatchObject({ kind: "counted" });
    });

    it("applies to the source that the sender states", async () => {
      await pauseIntake({ source: "embed", minutes: 30, why, actorId }, noon);
      const body = { kind: "json", value: { ...failing, source: "embed" } } as const;
      expect(await submitReport(body, { address: newAddress(), source: "api" }, noon)).toMatchObject({
        kind: "paused",
      });
    });

    it("gets a new end by pausing again, and ends by resuming; the log has each action", async () => {
      const first = ruleOf(await pauseIntake({ source: "cli", minutes: 30, why, actorId }, noon));
      const again = await pauseIntake({ source: "cli", minutes: 60, why: "it goes on", actorId }, later(20));
      expect(again).toMatchObject({ prolonged: true, rule: { id: first.id, until: later(80) } });
      expect(await submit({ source: "cli", at: later(79) })).toMatchObject({ why: "it goes on" });
      expect(await endProof({ ruleId: first.id, why, actorId }, later(21))).toEqual({ kind: "nothing" });
      const ended = await resumeIntake({ ruleId: first.id, why: "it is over", actorId }, later(21));
      expect(ended).toMatchObject({ kind: "done", rule: { id: first.id } });
      expect(await submit({ source: "cli", at: later(22) })).toMatchObject({ kind: "counted" });
      expect(await resumeIntake({ ruleId: first.id, why, actorId }, later(23))).toEqual({ kind: "nothing" });
      expect(await resumeIntake({ ruleId: "none", why, actorId }, later(23))).toEqual({ kind: "nothing" });
      expect(await actions()).toEqual([
        { kind: "resume-intake", details: { scope: "source:cli", until: later(80).toISOString() } },
        {
          kind: "pause-intake",
          details: {
            scope: "source:cli",
            until: later(80).toISOString(),
            before: { scope: "source:cli", until: later(30).toISOString(), why },
          },
        },
        {
          kind: "pause-intake",
          details: { scope: "source:cli", until: later(30).toISOString(), before: null },
        },
      ]);
    });

    it("is one rule when moderators pause it at the same time", async () => {
      await Promise.all(
        [10, 20, 30, 40].map((minutes) => pauseIntake({ source: "api", minutes, why, actorId }, noon)),
      );
      expect(await database().intakeRule.count()).toBe(1);
    });

    it.each([0, -5, 1.5, 1441, Number.NaN])("is refused for %f minutes", async (minutes) => {
      expect(await pauseIntake({ source: "api", minutes, why, actorId }, noon)).toMatchObject({
        kind: "refused",
      });
      expect(await database().intakeRule.count()).toBe(0);
    });
  });

  describe("while everyone must prove work", () => {
    beforeEach(async () => void (await demandProof({ network: null, minutes: 30, why, actorId }, noon)));

    it("accepts a report with a proof once, and asks for a proof otherwise", async () => {
      const address = newAddress();
      const asked = await submit({ address });
      expect(asked).toMatchObject({
        kind: "proof-needed",
        fault: "missing",
        of: "everyone",
        until: later(30),
      });
      expect(await database().report.count()).toBe(0);
      const proof = await solved(await challenged({ address }));
      // A proof is not bound to an address: a phone that changes networks can still use it.
      expect(await submit({ proof })).toMatchObject({ kind: "counted" });
      expect(await submit({ address, proof })).toMatchObject({ kind: "proof-needed", fault: "spent" });
      expect(await submit({ at: later(30) })).toMatchObject({ kind: "counted" });
    });

    it("accepts a proof once when many send it at the same time", async () => {
      const proof = await solved(await challenged());
      const kinds = (await Promise.all(Array.from({ length: 12 }, () => submit({ proof })))).map(
        (one) => one.kind,
      );
      expect(kinds.filter((one) => one === "counted")).toHaveLength(1);
      expect(kinds.filter((one) => one === "proof-needed")).toHaveLength(11);
    });

    it("refuses proofs that are expired, changed, guessed or from another day", async () => {
      const fault = async (proof: string) => {
        const outcome = await submit({ proof });
        return outcome.kind === "proof-needed" ? outcome.fault : outcome.kind;
      };
      const machineNow = new Date();
      const old = await makeChallenge(noon, later(-challengeMinutes - 1, machineNow));
      expect(await fault(await solved(old))).toBe("expired");
      const challenge = await challenged();
      const changed = { ...challenge.parameters, expiresAt: challenge.parameters.expiresAt + 600 };
      const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64");
      const solution = { counter: 7, derivedKey: challenge.parameters.keyPrefix.padEnd(64, "0") };
      expect(await fault(encoded({ challenge, solution }))).toBe("wrong");
      const proof: unknown = JSON.parse(Buffer.from(await solved(challenge), "base64").toString());
      expect(
        await fault(encoded(Object.assign({}, proof, { challenge: { ...challenge, parameters: changed } }))),
      ).toBe("wrong");
      const ofOtherDay = await makeChallenge(later(-48 * 60), machineNow);
      expect(await fault(await solved(ofOtherDay))).toBe("wrong");
      for (const nonsense of ["x", encoded(null), encoded({}), "A".repeat(9000)])
        expect(await fault(nonsense)).toBe("wrong");
      expect(await fault(encoded(proof))).toBe("counted");
    });

    it("uses no quota before the work is done", async () => {
      const address = newAddress();
      const outcomes = await Promise.all(Array.from({ length: 700 }, () => submit({ address })));
      expect(new Set(outcomes.map((one) => one.kind))).toEqual(new Set(["proof-needed"]));
      const proof = await solved(await challenged({ address }));
      const taken = await submit({ address, proof });
      expect(taken).toMatchObject({ kind: "counted", quotas: [{ remaining: 29 }, { remaining: 599 }] });
    });

    it("accepts yesterday's challenge soon after midnight", async () => {
      const [before, after] = [new Date("2026-03-04T23:59:50Z"), new Date("2026-03-05T00:00:10Z")];
      await demandProof({ network: null, minutes: 1440, why, actorId }, noon);
      const proof = await solved(await challenged({ at: before }));
      expect(await submit({ proof, at: after })).toMatchObject({ kind: "counted" });
    });

    it("is announced before a report, until the rule ends", async () => {
      expect(await challengeFor(newAddress(), noon, new Date())).toMatchObject({ needed: true });
      const [rule] = await database().intakeRule.findMany();
      await endProof({ ruleId: rule?.id ?? "", why, actorId }, later(1));
      expect(await challengeFor(newAddress(), later(1), new Date())).toMatchObject({ needed: false });
      expect(await submit({ at: later(1) })).toMatchObject({ kind: "counted" });
    });

    it("accepts nothing while we can't check whether a proof was used", async () => {
      const proof = await solved(await challenged());
      const logged = vi.spyOn(log(), "error").mockImplementation(() => undefined);
      const outcome = await withTableAway("spent_proof", () => submit({ proof }));
      logged.mockRestore();
      expect(outcome).toMatchObject({ kind: "unavailable" });
      expect(await submit({ proof })).toMatchObject({ kind: "counted" });
    });
  });

  it("requires proof from one network only", async () => {
    const [here, neighbor, other] = ["10.99.7.1", "10.99.7.200", "10.99.8.1"];
    const [network = ""] = await networksOf(here, noon);
    const { rule } = Object.assign(
      { rule: null },
      await demandProof({ network, minutes: 60, why, actorId }, noon),
    );
    expect(rule).toMatchObject({ scope: `network:${network}`, automatic: false });
    for (const address of [here, neighbor])
      expect(await submit({ address })).toMatchObject({ kind: "proof-needed", of: "network" });
    expect(await submit({ address: other })).toMatchObject({ kind: "counted" });
    const proof = await solved(await challenged({ address: neighbor }));
    expect(await submit({ address: neighbor, proof })).toMatchObject({ kind: "counted" });
    // The log is permanent, so it must not name the network.
    expect(JSON.stringify(await actions())).not.toContain(network);
    expect((await actions())[0]).toMatchObject({ kind: "demand-proof", details: { scope: "network" } });
  });

  it("ends a network's rule with its pseudonym", async () => {
    const evening = new Date("2026-03-04T23:00:00Z");
    const address = newAddress();
    const [network = ""] = await networksOf(address, evening);
    const demanded = await demandProof({ network, minutes: 600, why, actorId }, evening);
    expect(demanded).toMatchObject({ rule: { until: new Date("2026-03-05T00:35:00Z") } });
    expect(await submit({ address, at: later(70, evening) })).toMatchObject({ kind: "proof-needed" });
    expect(await submit({ address, at: later(100, evening) })).toMatchObject({ kind: "counted" });
    expect(await demandProof({ network: "10.0.0.0/24", minutes: 5, why, actorId }, noon)).toMatchObject({
      kind: "refused",
    });
  });

  it("accepts nothing while we can't read the rules", async () => {
    const logged = vi.spyOn(log(), "error").mockImplementation(() => undefined);
    const outcome = await withTableAway("intake_rule", () => {
      announceChange("intake");
      return submit();
    });
    logged.mockRestore();
    expect(outcome).toMatchObject({ kind: "unavailable" });
    expect(await submit()).toMatchObject({ kind: "counted" });
  });

  // The embedded database has only one instance.
  const itBetweenInstances = kind === "embedded" ? () => undefined : it;
  itBetweenInstances("applies a rule that another instance started", async () => {
    expect(await submit({ source: "web" })).toMatchObject({ kind: "counted" });
    const rule = { kind: "pause", scope: "source:web", from: noon, until: later(10), why, automatic: false };
    await database().intakeRule.create({ data: rule });
    await database().$executeRaw`SELECT pg_notify(${changeChannel}, ${`intake ${randomUUID()}`})`;
    await vi.waitFor(
      async () => expect(await submit({ source: "web" })).toMatchObject({ kind: "paused" }),
      60_000,
    );
  });

  it("deletes used proofs when their challenges expire, and rules after the retention of reports", async () => {
    await database().spentProof.createMany({
      data: [-20, 5].map((minutes, at) => ({ nonce: Buffer.alloc(16, at), expiresAt: later(minutes) })),
    });
    expect(await pruneSpentProofs(noon)).toBe(1);
    expect(await database().spentProof.findMany()).toMatchObject([{ expiresAt: later(5) }]);
    await pauseIntake({ source: "api", minutes: 10, why, actorId }, noon);
    expect(await pruneReports(later(reportDays * 1440 + 9))).toMatchObject({ intakeRules: 0 });
    expect(await pruneReports(later(reportDays * 1440 + 11))).toMatchObject({ intakeRules: 1 });
  });
});
