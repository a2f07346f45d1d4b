import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ReportLimits } from "@/lib/crowd/reports/limits";

const reporter = { name: "reporter", max: 3, windowSeconds: 600, maxKeys: 100 };
const network = { name: "network", max: 7, windowSeconds: 600, maxKeys: 100 };

beforeEach(() => void vi.useFakeTimers({ now: new Date("2026-03-04T12:00:00Z") }));
afterEach(() => void vi.useRealTimers());

async function admitMany(limits: ReportLimits, address: string, times: number) {
  const kinds: string[] = [];
  for (let at = 0; at < times; at += 1) kinds.push((await limits.admit(address)).kind);
  return kinds;
}

test("a reporter has a quota, is limited when it is used up, and has it again after the window", async () => {
  const limits = new ReportLimits(reporter, network);
  expect(await limits.admit("192.0.2.1")).toEqual({
    kind: "admitted",
    quotas: [
      { name: "reporter", limit: 3, windowSeconds: 600, remaining: 2, resetSeconds: 600 },
      { name: "network", limit: 7, windowSeconds: 600, remaining: 6, resetSeconds: 600 },
    ],
  });
  vi.advanceTimersByTime(200_000);
  expect(await admitMany(limits, "192.0.2.1", 3)).toEqual(["admitted", "admitted", "limited"]);
  expect(await limits.admit("192.0.2.1")).toEqual({
    kind: "limited",
    by: "reporter",
    retryAfterSeconds: 400,
    quotas: [{ name: "reporter", limit: 3, windowSeconds: 600, remaining: 0, resetSeconds: 400 }],
  });
  expect((await limits.admit("192.0.2.2")).kind).toBe("admitted");
  vi.advanceTimersByTime(400_000);
  expect((await limits.admit("192.0.2.1")).kind).toBe("admitted");
});

test("one reporter cannot use up the limit of its network, but many reporters can", async () => {
  const limits = new ReportLimits(reporter, network);
  await admitMany(limits, "192.0.2.1", 50);
  expect(await admitMany(limits, "192.0.2.2", 3)).toEqual(["admitted", "admitted", "admitted"]);
  expect((await limits.admit("192.0.2.3")).kind).toBe("admitted");
  expect(await limits.admit("192.0.2.4")).toMatchObject({
    kind: "limited",
    by: "network",
    quotas: [{ name: "network" }],
  });
  expect((await limits.admit("192.0.3.4")).kind).toBe("admitted");
});

test("a flood of reporters from one network needs few keys", async () => {
  const limits = new ReportLimits(reporter, network);
  for (let at = 0; at < 500; at += 1) await limits.admit(`2001:db8:0:${at.toString(16)}::1`);
  expect(limits.keys).toBe(network.max + 1);
});

test("if the counter is full, new reporters are rejected until the window ends, but known ones continue", async () => {
  const limits = new ReportLimits(reporter, network);
  for (let at = 0; at < 100; at += 1) expect((await limits.admit(`10.${at}.0.1`)).kind).toBe("admitted");
  for (let at = 100; at < 300; at += 1)
    expect((await limits.admit(`10.${at % 256}.9.1`)).kind).toBe("closed");
  expect(limits.keys).toBe(200);
  expect((await limits.admit("10.5.0.1")).kind).toBe("admitted");
  vi.advanceTimersByTime(600_001);
  expect(limits.keys).toBe(0);
  expect((await limits.admit("10.200.9.1")).kind).toBe("admitted");
});
