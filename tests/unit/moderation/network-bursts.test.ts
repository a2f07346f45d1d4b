import { describe, expect, test } from "vitest";
import { attackReports } from "@/lib/demo/simulation/attacks";
import { randomOf } from "@/lib/demo/simulation/random";
import { drawReporter, networkOf, type SimulatedReport } from "@/lib/demo/simulation/report";
import { simulatedDays, usualStream } from "@/lib/demo/simulation/stream";
import type { TrueOutage } from "@/lib/demo/simulation/true-outages";
import { burstMinutes, networkBursts } from "@/lib/moderation/network-bursts";

const network = (name: string, people: number) => ({ network: name, people });
const singles = (count: number) => Array.from({ length: count }, (_, at) => network(`single ${at}`, 1));
const found = (...networks: { network: string; people: number }[]) =>
  networkBursts(networks).map((burst) => burst.network);

describe("a network is a burst", () => {
  test.each([
    ["no reports", []],
    ["a few from an office, at night", [network("office", 19)]],
    ["a carrier in a large outage", [network("carrier", 100), ...singles(4900)]],
    ["two carriers and offices in a large outage", [network("a", 60), network("b", 40), ...singles(2900)]],
    ["many networks of a few people", Array.from({ length: 60 }, (_, at) => network(`${at}`, 4))],
  ])("not: %s", (_, networks) => {
    expect(found(...networks)).toEqual([]);
  });

  test.each([
    ["a script's at night", [network("flood", 20), ...singles(5)], ["flood"]],
    ["a whole /24 on a busy day", [network("flood", 250), ...singles(1000)], ["flood"]],
    [
      "three that could hide each other",
      [network("a", 90), network("b", 90), network("c", 90)],
      ["a", "b", "c"],
    ],
    ["the one beside a carrier", [network("flood", 200), network("carrier", 15), ...singles(700)], ["flood"]],
  ])("when it is %s", (_, networks, bursts) => {
    expect(found(...networks).toSorted()).toEqual(bursts);
  });

  test("has its score and the number of all other people", () => {
    const [burst] = networkBursts([network("flood", 60), ...singles(12)]);
    expect(burst).toMatchObject({ network: "flood", people: 60, others: 12 });
    expect(burst?.nats).toBeGreaterThan(50);
  });
});

/** How many reporters each network has among these reports. */
function peopleOf(reports: readonly SimulatedReport[]) {
  const people = new Map<number, Set<number>>();
  for (const { reporter } of reports) {
    const known = people.get(networkOf(reporter)) ?? new Set();
    people.set(networkOf(reporter), known.add(reporter));
  }
  return [...people].map(([name, { size }]) => network(`${name}`, size));
}

/** The networks with a burst in each minute of a stream, as the site checks it. We then drop their reports without proof. */
function guarded(reports: readonly SimulatedReport[]): { stopped: Set<number>; passed: SimulatedReport[] } {
  const stopped = new Set<number>();
  const passed: SimulatedReport[] = [];
  let lookedAt = 0;
  for (const report of reports.toSorted((a, b) => a.atMinute - b.atMinute)) {
    if (report.atMinute > lookedAt) {
      const recent = passed.filter(({ atMinute }) => atMinute > lookedAt - burstMinutes);
      for (const burst of networkBursts(peopleOf(recent))) stopped.add(Number(burst.network));
      lookedAt = report.atMinute;
    }
    if (!stopped.has(networkOf(report.reporter))) passed.push(report);
  }
  return { stopped, passed };
}

/** The maximum number of reports in a minute. */
function busiestMinute(reports: readonly SimulatedReport[]): number {
  const minutes = new Map<number, number>();
  for (const { atMinute } of reports) minutes.set(atMinute, (minutes.get(atMinute) ?? 0) + 1);
  return Math.max(...minutes.values());
}

const day = (seed: number, ratePerMinute: number, extraOutages: TrueOutage[] = []) => {
  const quiet = {
    ...usualStream,
    seed,
    ratePerMinute,
    days: 1,
    outagesPerMonth: 0,
    attacksPerMonth: 0,
    extraOutages,
  };
  return [...simulatedDays(quiet)].flatMap(({ reports }) => reports);
};

describe("in a simulated day", () => {
  const start = usualStream.startMinute + 700;
  const cells = [{ surface: "claude-code", model: "opus-5" }] as const;

  test.each([1, 2, 3])("we stop a flood from one network before it can do harm (seed %i)", (seed) => {
    const flood = attackReports(randomOf(seed, "flood"), {
      kind: "one-network",
      start,
      colluders: 254,
      overMinutes: 30,
      symptom: "http-500",
      cells,
    });
    const usual = day(seed, 0.3);
    const { stopped, passed } = guarded([...usual, ...flood]);
    expect([...stopped]).toEqual([networkOf(flood[0]?.reporter ?? 0)]);
    const through = passed.filter(({ cause }) => cause === "attack").length;
    expect(through).toBeGreaterThanOrEqual(20);
    expect(through).toBeLessThan(40);
    expect(passed.length - through).toBe(usual.length);
  });

  test.each([1, 2, 3])("nobody in a real outage must prove work (seed %i)", (seed) => {
    const outage: TrueOutage = {
      id: 1,
      start,
      end: start + 90,
      cells: [{ surface: "claude-code", model: "opus-5", share: 0.2 }],
      share: 0.2,
      severity: "critical",
      amplitude: 400,
      riseMinutes: 5,
      halfLifeMinutes: 30,
      symptom: "http-529",
      extraReports: 0,
    };
    const reports = day(seed, 3, [outage]);
    expect(busiestMinute(reports)).toBeGreaterThan(150);
    const { stopped, passed } = guarded(reports);
    expect([stopped.size, passed.length]).toEqual([0, reports.length]);
  });

  test.each([50, 200, 1000, 5000])("we ignore a carrier with a fiftieth of %i people", (people) => {
    const random = randomOf(7, "carrier");
    const others = Array.from({ length: people }, () => network(`${networkOf(drawReporter(random))}`, 1));
    expect(found(network("carrier", people / 50), ...others)).toEqual([]);
  });
});
