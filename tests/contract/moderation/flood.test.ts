import { beforeEach, expect, it } from "vitest";
import { submitReport } from "@/lib/crowd/reports/submit";
import { guardBursts, guardFloods } from "@/lib/moderation/guard-networks";
import { announceChange } from "@/lib/platform/database/changes";
import { database } from "@/lib/platform/database/client";
import { emptyReports } from "../crowd/reports/some-report";
import { eachDatabase } from "../databases";

const noon = new Date("2026-03-04T12:00:00Z");
const minutes = 3;
/** Four a minute, each from its own network and without JavaScript, so nobody there can prove work. */
const honestASecond = 4 / 60;
const floodASecond = 15;

const submit = (address: string, at: Date) =>
  submitReport(
    { kind: "json", value: { surface: "claude-code", symptom: "http-500" } },
    { address, source: "web" },
    at,
  );

/** Simulates a flood beside honest people while the guards run. Returns the share of honest reports that counted. */
async function play(
  floodAddress: (nth: number) => string,
  honestAddress: (nth: number) => string,
  crowd: number,
) {
  const served: boolean[] = [];
  let sent = 0;
  let honest = 0;
  for (let second = 0; second < minutes * 60; second += 1) {
    const at = new Date(noon.getTime() + second * 1000);
    const flood = Array.from({ length: floodASecond }, () => submit(floodAddress(sent++), at));
    const due = Math.floor((second + 1) * honestASecond * crowd) - honest;
    const people = Array.from({ length: due }, () => submit(honestAddress(honest++), at));
    for (const { kind } of await Promise.all(people)) served.push(kind === "counted");
    await Promise.all(flood);
    if (second % 15 === 14) await guardFloods(at);
    if (second % 20 === 19) await guardBursts(at);
  }
  return { share: served.filter(Boolean).length / served.length, reports: served.length };
}

eachDatabase("honest reports beside a flood", ({ kind }) => {
  // Limits last as long as the process, so each database gets its own addresses.
  const own = kind === "embedded" ? 100 : 110;

  beforeEach(async () => {
    await emptyReports();
    await database().intakeRule.deleteMany();
    announceChange("intake");
  });

  const floods: [name: string, address: (nth: number) => string][] = [
    ["one address", () => `100.${own}.1.1`],
    ["one /24", (nth) => `100.${own}.2.${nth % 256}`],
    ["one /48", (nth) => `2001:db8:${own}:${(nth % 60_000).toString(16)}::1`],
  ];
  const sites: [name: string, crowd: number][] = [
    ["on a new site", 1],
    ["on a busy site", 20],
  ];
  it.each(
    floods.flatMap(([flood, address], nth) =>
      sites.map(([site, crowd], at) => ({ flood, address, site, crowd, block: nth * 2 + at })),
    ),
  )("count: $flood, $site", async ({ address, crowd, block }) => {
    const honest = (nth: number) => `${own + block}.${Math.floor(nth / 256)}.${nth % 256}.9`;
    const { share, reports } = await play(address, honest, crowd);
    expect(reports).toBe(minutes * 60 * honestASecond * crowd);
    expect(share).toBeGreaterThanOrEqual(0.99);
    const rules = await database().intakeRule.findMany({ select: { scope: true } });
    expect(rules.filter(({ scope }) => scope === "everyone")).toEqual([]);
  });

  it("count when everyone reports at once and each network is within its limit, as in the largest outage", async () => {
    const everywhere = (nth: number) => `${own + 9}.${nth % 250}.${Math.floor(nth / 250) % 250}.${nth % 7}`;
    const { share } = await play(
      everywhere,
      (nth) => `${own + 8}.${Math.floor(nth / 256)}.${nth % 256}.9`,
      20,
    );
    expect(share).toBe(1);
    expect(await database().intakeRule.count()).toBe(0);
  });
});
