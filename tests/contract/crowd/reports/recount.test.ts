import fc from "fast-check";
import { expect, it } from "vitest";
import { ReportBatches } from "@/lib/crowd/reports/batch";
import type { NewReport, Observation } from "@/lib/crowd/reports/report";
import { recordReports } from "@/lib/crowd/reports/store-record";
import { eachDatabase } from "../../databases";
import {
  contributions,
  contributionsOfCounts,
  countRows,
  rawReports,
  recountZones,
  zonesOfCounts,
} from "./recount";
import { emptyReports, someReport } from "./some-report";

const minute = 60_000;
const half = 30 * minute;

/** Pauses between rounds: short ones, just below and above 30 minutes, and longer ones. */
const pauses = [1, 700, 5 * minute, half - 1, half, half + 1, 17 * minute + 333, 95 * minute];
/** When a stream begins: at noon, before midnight, or in the half hour after it. */
const starts = [
  "12:00:00.000",
  "23:29:59.999",
  "23:58:30.500",
  "23:59:59.999",
  "00:00:00.000",
  "00:29:30.000",
];

const report = fc.record({
  who: fc.integer({ min: 0, max: 5 }),
  writer: fc.integer({ min: 0, max: 2 }),
  vote: fc.constantFrom<Observation["vote"]>("fails", "fails", "fails", "works"),
  surface: fc.constantFrom("claude-code", "claude-api", "claude-web", "not-sure"),
  model: fc.constantFrom("opus-5", "opus-4-8", "sonnet-5", "not-sure"),
  symptom: fc.constantFrom(null, "http-529", "timeout", "http-500"),
});
const round = fc.record({
  pause: fc.constantFrom(...pauses),
  reports: fc.array(report, { minLength: 1, maxLength: 12 }),
});
const stream = fc.record({
  start: fc.constantFrom(...starts),
  rounds: fc.array(round, { minLength: 3, maxLength: 9 }),
});

eachDatabase("counts equal a recount of the raw reports", () => {
  it("for every zone, minute, hour and day, with concurrent writers", async () => {
    await fc.assert(
      fc.asyncProperty(stream, async ({ start, rounds }) => {
        await emptyReports();
        const failures: unknown[] = [];
        const writers = [0, 1, 2].map(
          () => new ReportBatches({ record: recordReports, onFailure: (error) => failures.push(error) }),
        );
        const whoSent = new Map<string, string>();
        let at = Date.parse(`2026-03-04T${start}Z`);
        for (const { pause, reports } of rounds) {
          at += pause;
          const sent: { report: NewReport; writer: number }[] = [];
          for (const { who, writer, ...given } of reports) {
            const symptom = given.vote === "works" ? null : given.symptom;
            const made = await someReport(`192.0.2.${who}`, new Date(at), { ...given, symptom });
            whoSent.set(made.id, `${who}`);
            sent.push({ report: made, writer });
          }
          const recorded = await Promise.all(sent.map(({ report, writer }) => writers[writer]?.add(report)));
          expect(failures).toEqual([]);
          expect(recorded.every((one) => one !== null)).toBe(true);
        }
        const raw = await rawReports(whoSent);
        const rows = await countRows();
        expect(raw).toHaveLength(whoSent.size);
        expect(zonesOfCounts(rows)).toEqual(recountZones(raw));
        expect(contributionsOfCounts(rows)).toEqual(contributions(raw));
        expect(rows.flatMap(({ people }) => people).filter((people) => people < 0)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
