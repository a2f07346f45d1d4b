import fc from "fast-check";
import { expect, it } from "vitest";
import { ReportBatches } from "@/lib/crowd/reports/batch";
import type { NewReport } from "@/lib/crowd/reports/report";
import { recordReports } from "@/lib/crowd/reports/store-record";
import { database } from "@/lib/platform/database/client";
import { eachDatabase } from "../../databases";
import { contributions, contributionsOfCounts, countRows, rawReports } from "./recount";
import { emptyReports, someReport } from "./some-report";

const minute = 60_000;
const half = 30 * minute;

const round = fc.record({
  pause: fc.constantFrom(1, 900, 9 * minute, half - 1, half, 31 * minute),
  reports: fc.array(
    fc.record({
      who: fc.integer({ min: 0, max: 2 }),
      model: fc.constantFrom("opus-5", "sonnet-5"),
      symptom: fc.constantFrom(null, null, "http-529", "timeout", "http-500"),
    }),
    { minLength: 1, maxLength: 8 },
  ),
});

/** The expected symptom of each report that counted in its cell: the last one that its reporter named there. */
function symptomsByRule(sent: readonly { report: NewReport; who: number }[]): Map<string, string> {
  const symptoms = new Map<string, string>();
  const counting = new Map<string, { id: string; at: number }>();
  for (const { report, who } of sent) {
    const cell = `${who} ${report.model}`;
    const known = counting.get(cell);
    if (known && report.at.getTime() - known.at < half) {
      if (report.symptom) symptoms.set(known.id, report.symptom);
      continue;
    }
    counting.set(cell, { id: report.id, at: report.at.getTime() });
    symptoms.set(report.id, report.symptom ?? "other");
  }
  return symptoms;
}

eachDatabase("a repeated report changes the symptom", () => {
  it("of the counted report, also across midnight, and moves its counts", async () => {
    const streams = fc.record({
      start: fc.constantFrom("12:00:00.000", "23:29:59.999", "23:59:59.000", "00:12:00.000"),
      rounds: fc.array(round, { minLength: 2, maxLength: 8 }),
    });
    await fc.assert(
      fc.asyncProperty(streams, async ({ start, rounds }) => {
        await emptyReports();
        const batches = new ReportBatches({
          record: recordReports,
          onFailure: (error) => expect.fail(String(error)),
        });
        const sent: { report: NewReport; who: number }[] = [];
        let at = Date.parse(`2026-03-04T${start}Z`);
        for (const { pause, reports } of rounds) {
          at += pause;
          const made: { report: NewReport; who: number }[] = [];
          for (const { who, ...given } of reports)
            made.push({ who, report: await someReport(`2001:db8:${who}::1`, new Date(at), given) });
          await Promise.all(made.map(({ report }) => batches.add(report)));
          sent.push(...made);
        }
        const raw = await rawReports(new Map());
        const counted = raw.filter((report) => report.counted & 1);
        const found = Object.fromEntries(counted.map(({ id, symptom }) => [id, symptom]));
        expect(found).toEqual(Object.fromEntries(symptomsByRule(sent)));
        expect(contributionsOfCounts(await countRows())).toEqual(contributions(raw));
      }),
      { numRuns: 25 },
    );
  });

  it("and returns the new one", async () => {
    await emptyReports();
    const at = new Date("2026-03-04T12:00:00Z");
    const later = (minutes: number) => new Date(at.getTime() + minutes * minute);
    const record = async (when: Date, symptom: string | null) =>
      (await recordReports([await someReport("192.0.2.1", when, { symptom })]))[0];
    expect(await record(at, null)).toEqual({ counted: 63, symptom: "other", people: { cell: 1, all: 1 } });
    expect(await record(later(1), "http-529")).toMatchObject({ counted: 0, symptom: "http-529" });
    expect(await record(later(2), null)).toMatchObject({ counted: 0, symptom: "http-529" });
    expect(await record(later(30), null)).toMatchObject({ counted: 63, symptom: "other" });
    const rows = await database().cellCount.findMany({ where: { stepMinutes: 1, everything: { gt: 0 } } });
    expect(
      rows.map(({ at: minuteOf, symptom }) => [minuteOf.toISOString().slice(11, 16), symptom]).sort(),
    ).toEqual([
      ["12:00", "http-529"],
      ["12:30", "other"],
    ]);
  });
});
