import { setImmediate as nextTurn } from "node:timers/promises";
import { afterEach, expect, test, vi } from "vitest";
import { type BatchOptions, ReportBatches } from "@/lib/crowd/reports/batch";
import type { NewReport, RecordedReport } from "@/lib/crowd/reports/report";

const noon = Date.parse("2026-03-04T12:00:00Z");

const report = (id: string, at = noon): NewReport => ({
  id,
  at: new Date(at),
  vote: "fails",
  surface: "claude-code",
  model: "opus-5",
  symptom: null,
  note: null,
  excerpt: null,
  reporter: "00",
  before: null,
  network: "00",
  source: "api",
});

/** Batches whose writes end when the test decides. */
function heldBatches(options: Partial<BatchOptions> = {}) {
  const written: string[][] = [];
  const failures: number[] = [];
  const ends: { done: () => void; fail: () => void }[] = [];
  const batches = new ReportBatches({
    onFailure: (_, reports) => failures.push(reports),
    record: (reports) => {
      written.push(reports.map(({ id }) => id));
      const recorded = reports.map(
        ({ id }): RecordedReport => ({ counted: 63, symptom: id, people: { cell: 1, all: 1 } }),
      );
      return new Promise((resolve, reject) => {
        ends.push({ done: () => resolve(recorded), fail: () => reject(new Error("no database")) });
      });
    },
    ...options,
  });
  const end = async (at: number, how: "done" | "fail" = "done") => {
    ends[at]?.[how]();
    await nextTurn();
  };
  return { batches, written, failures, end };
}

afterEach(() => void vi.useRealTimers());

test("the first report is written immediately, and those that arrive meanwhile are written together", async () => {
  const { batches, written, end } = heldBatches();
  const results = ["a", "b", "c"].map((id) => batches.add(report(id)));
  expect(written).toEqual([["a"]]);
  await end(0);
  expect((await results[0])?.symptom).toBe("a");
  expect(written).toEqual([["a"], ["b", "c"]]);
  await end(1);
  expect((await Promise.all(results)).map((result) => result?.symptom)).toEqual(["a", "b", "c"]);
  const next = batches.add(report("d"));
  expect(written.at(-1)).toEqual(["d"]);
  await end(2);
  expect((await next)?.symptom).toBe("d");
});

test("a batch has a maximum size, and reports of one minute", async () => {
  const { batches, written, end } = heldBatches({ maxInBatch: 2 });
  const times = [noon, noon, noon, noon, noon + 59_999, noon + 60_000];
  const results = times.map((at, id) => batches.add(report(`${id}`, at)));
  for (let at = 0; at < 4; at += 1) await end(at);
  await Promise.all(results);
  expect(written).toEqual([["0"], ["1", "2"], ["3", "4"], ["5"]]);
});

test("if a write fails, all its reports fail, and the next batch continues", async () => {
  const { batches, failures, end } = heldBatches();
  const results = ["a", "b", "c"].map((id) => batches.add(report(id)));
  await end(0);
  await results[0];
  await end(1, "fail");
  expect(await Promise.all([results[1], results[2]])).toEqual([null, null]);
  expect(failures).toEqual([2]);
  const next = batches.add(report("d"));
  await end(2);
  expect(await next).not.toBeNull();
});

test("reports beyond the maximum are rejected immediately", async () => {
  const { batches, end } = heldBatches({ maxWaiting: 3 });
  const results = Array.from({ length: 6 }, (_, id) => batches.add(report(`${id}`)));
  expect(await Promise.all(results.slice(4))).toEqual([null, null]);
  expect(batches.waiting).toBe(3);
  await end(0);
  await results[0];
  await end(1);
  expect((await Promise.all(results.slice(0, 4))).every((result) => result !== null)).toBe(true);
});

test("reports time out if the database hangs, and waiting ones are not written", async () => {
  vi.useFakeTimers();
  const { batches, written } = heldBatches({ timeoutMs: 1000 });
  const results = ["a", "b"].map((id) => batches.add(report(id)));
  vi.advanceTimersByTime(1000);
  expect(await Promise.all(results)).toEqual([null, null]);
  expect(batches.waiting).toBe(0);
  expect(written).toEqual([["a"]]);
});
