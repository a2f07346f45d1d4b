import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { log } from "@/lib/platform/process/log";
import { logFailure } from "@/lib/platform/process/log-failure";

const away = () => new Error("connect ECONNREFUSED");
let logged: { message: string; repeated?: number }[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  logged = [];
  vi.spyOn(log(), "error").mockImplementation((fields: unknown, message?: unknown) => {
    logged.push({ message: String(message), ...(fields as { repeated?: number }) });
  });
});
afterEach(() => {
  vi.advanceTimersByTime(180_000);
  vi.restoreAllMocks();
  vi.useRealTimers();
});

it("logs a failure at once, its repetitions once a minute with their number, and nothing when it is over", () => {
  for (let nth = 0; nth < 500; nth += 1) logFailure(away(), "A request failed");
  expect(logged).toMatchObject([{ message: "A request failed" }]);
  vi.advanceTimersByTime(60_000);
  expect(logged.slice(1)).toMatchObject([{ message: "A request failed", repeated: 499, inSeconds: 60 }]);
  logFailure(away(), "A request failed");
  vi.advanceTimersByTime(60_000);
  expect(logged.slice(2)).toMatchObject([{ repeated: 1 }]);
  vi.advanceTimersByTime(600_000);
  expect(logged).toHaveLength(3);
  logFailure(away(), "A request failed");
  expect(logged).toHaveLength(4);
});

it("logs other failures meanwhile, and the number of kinds in memory is limited", () => {
  logFailure(away(), "A request failed");
  logFailure(new Error("deadlock detected"), "A request failed");
  logFailure(away(), "A job failed");
  expect(logged).toHaveLength(3);
  for (let nth = 0; nth < 1000; nth += 1) logFailure(new Error(`kind ${nth}`), "A request failed");
  expect(logged.length).toBeLessThan(210);
});
