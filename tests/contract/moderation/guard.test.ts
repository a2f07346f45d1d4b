import { randomUUID } from "node:crypto";
import { beforeEach, expect, it } from "vitest";
import { networksOf } from "@/lib/crowd/reports/reporter";
import { submitReport } from "@/lib/crowd/reports/submit";
import { guardBursts, guardFloods } from "@/lib/moderation/guard-networks";
import { demandProof, endProof } from "@/lib/moderation/intake";
import { announceChange } from "@/lib/platform/database/changes";
import { database } from "@/lib/platform/database/client";
import { emptyReports } from "../crowd/reports/some-report";
import { eachDatabase } from "../databases";
import { solved } from "./solved";

const noon = new Date("2026-03-04T12:00:00Z");
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);
const actorId = randomUUID();

const submit = (address: string, at = noon, proof: string | null = null) =>
  submitReport(
    { kind: "json", value: { surface: "claude-code", symptom: "http-500" } },
    { address, source: "api", proof },
    at,
  );
/** The outcomes of reports from this many reporters of a /24. */
const flood = (network: string, reporters: number, at = noon) =>
  Promise.all(Array.from({ length: reporters }, (_, n) => submit(`${network}.${n + 1}`, at)));
const kindsOf = (outcomes: readonly { kind: string }[]) => [...new Set(outcomes.map(({ kind }) => kind))];
const rules = () =>
  database().intakeRule.findMany({
    select: { id: true, scope: true, until: true, automatic: true },
    orderBy: { from: "asc" },
  });
const lastAction = () => database().moderationAct.findFirst({ orderBy: { id: "desc" } });

eachDatabase("automatic intake rules", ({ kind }) => {
  // Limits last as long as the process, so each database gets its own addresses.
  const own = kind === "embedded" ? 20 : 30;

  beforeEach(async () => {
    await emptyReports();
    await database().intakeRule.deleteMany();
    announceChange("intake");
  });

  it("require proof from the network of a flood, and from nobody else", async () => {
    for (let n = 1; n <= 12; n += 1) await submit(`10.${own}.${n}.9`);
    await guardBursts(noon);
    expect(await rules()).toEqual([]);
    expect(kindsOf(await flood(`10.${own}.100`, 60))).toEqual(["counted"]);
    await guardBursts(later(1));
    const [network = ""] = await networksOf(`10.${own}.100.1`, noon);
    expect(await rules()).toMatchObject([{ scope: `network:${network}`, until: later(61), automatic: true }]);
    expect(await lastAction()).toMatchObject({
      actorId: null,
      kind: "demand-proof",
      why: "Automatic: 60 reporters from one network in 10 minutes, 12 from all other networks.",
    });
    expect(kindsOf(await flood(`10.${own}.100`, 80, later(1)))).toEqual(["proof-needed"]);
    expect(await submit(`10.${own}.13.9`, later(1))).toMatchObject({ kind: "counted" });
    // Honest people there lose a second, not their report.
    const asked = await submit(`10.${own}.100.200`, later(1));
    const proof = asked.kind === "proof-needed" ? await solved(asked.challenge) : null;
    expect(await submit(`10.${own}.100.200`, later(1), proof)).toMatchObject({ kind: "counted" });
    await guardBursts(later(2));
    expect(await rules()).toHaveLength(1);
  });

  it("skip a network that a moderator released, until the rule would have ended", async () => {
    await flood(`10.${own}.101`, 40);
    await guardBursts(noon);
    const [rule] = await rules();
    await endProof({ ruleId: rule?.id ?? "", why: "an office with an outage", actorId }, later(1));
    await guardBursts(later(2));
    expect(await submit(`10.${own}.101.1`, later(3))).toMatchObject({ kind: "repeated" });
    await flood(`10.${own}.102`, 40, later(59));
    await flood(`10.${own}.101`, 40, later(59));
    await guardBursts(later(59.5));
    const [other = ""] = await networksOf(`10.${own}.102.1`, noon);
    expect((await rules()).map(({ scope }) => scope)).toEqual([rule?.scope, `network:${other}`]);
    await guardBursts(later(61));
    expect(await rules()).toHaveLength(3);
  });

  it("require proof from a network that floods over its limit, and accept its honest people with a proof", async () => {
    const network = `10.${own}.120`;
    // Each of 60 addresses stays within its own limit. Together they use up the limit of their network.
    for (let round = 0; round < 10; round += 1) await flood(network, 60);
    await guardFloods(noon);
    expect(await rules()).toEqual([]);
    expect(kindsOf(await flood(network, 60))).toEqual(["limited"]);
    await guardFloods(later(1));
    const [pseudonym = ""] = await networksOf(`${network}.1`, noon);
    expect(await rules()).toMatchObject([
      { scope: `network:${pseudonym}`, until: later(61), automatic: true },
    ]);
    expect((await lastAction())?.why).toBe(
      "Automatic: one network is over its limit. We refused at least 60 of its senders.",
    );
    expect(kindsOf(await flood(network, 60, later(1)))).toEqual(["proof-needed"]);
    expect(await submit(`10.${own}.121.9`, later(1))).toMatchObject({ kind: "counted" });
    await guardFloods(later(2));
    expect(await rules()).toHaveLength(1);
  });

  it("never treat refusals of one address, or of a few addresses, as a flood", async () => {
    const address = `10.${own}.122.7`;
    const outcomes = await Promise.all(Array.from({ length: 400 }, () => submit(address)));
    expect(outcomes.filter(({ kind }) => kind === "limited")).toHaveLength(370);
    await guardFloods(noon);
    expect(await rules()).toEqual([]);
    // Its neighbor still counts.
    expect(await submit(`10.${own}.122.8`)).toMatchObject({ kind: "counted" });

    const network = `10.${own}.123`;
    for (let round = 0; round < 10; round += 1) await flood(network, 60);
    expect(kindsOf(await flood(network, 14))).toEqual(["limited"]);
    // One sender who retries many times is still one sender.
    const again = await Promise.all(Array.from({ length: 400 }, () => submit(`${network}.3`)));
    expect(kindsOf(again)).toEqual(["limited"]);
    await guardFloods(noon);
    expect(await rules()).toEqual([]);
  });

  it("neither shorten nor take over a moderator’s rule", async () => {
    const [network = ""] = await networksOf(`10.${own}.130.1`, noon);
    await demandProof({ network, minutes: 600, why: "a flood", actorId }, noon);
    await demandProof({ network, minutes: 30, why: "Automatic.", actorId: null }, noon);
    expect(await rules()).toMatchObject([{ until: later(600), automatic: false }]);
  });
});
