import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import autocannon from "autocannon";

export interface Sent {
  requestsPerSecond: number;
  p50Ms: number;
  p99Ms: number;
  /** CPU time of the server process per request in ms; null if it is not readable. */
  cpuMs: number | null;
  responses: number;
  /** Responses other than 2xx by status, and failed connections. */
  refused: Record<string, number>;
}

interface Wanted {
  url: string;
  pid: number;
  connections: number;
  seconds: number;
  headers?: Record<string, string>;
  /** Headers and body of the next POST request. Without it, requests are GET. */
  next?: () => { headers: Record<string, string>; body: string };
}

/** Sends requests without pauses for some seconds. */
export async function sendRequests({ url, pid, connections, seconds, headers, next }: Wanted): Promise<Sent> {
  const cpuBefore = cpuTimeMs(pid);
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    headers,
    ...(next && { requests: [{ method: "POST", setupRequest: (request) => ({ ...request, ...next() }) }] }),
  });
  const cpuAfter = cpuTimeMs(pid);
  const responses = result["2xx"] + result.non2xx;
  const codes = Object.entries(result.statusCodeStats ?? {}).map(
    ([code, { count }]) => [code, count ?? 0] as const,
  );
  const refused = [
    ...codes.filter(([code]) => !code.startsWith("2")),
    ["no response", result.errors] as const,
  ];
  return {
    requestsPerSecond: responses / result.duration,
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
    cpuMs: cpuBefore === null || cpuAfter === null ? null : (cpuAfter - cpuBefore) / responses,
    responses,
    refused: Object.fromEntries(refused.filter(([, count]) => count > 0)),
  };
}

let ticks: number | undefined;

function ticksPerSecond(): number {
  ticks ??= Number(execFileSync("getconf", ["CLK_TCK"], { encoding: "utf8" }));
  return ticks;
}

/** CPU time in ms of a process so far, all threads, from `/proc` on Linux; null without it. */
export function cpuTimeMs(pid: number): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name in brackets can contain spaces, so we count the fields after it.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticksPerSecond();
  } catch {
    return null;
  }
}

/** CPU time in ms of all PostgreSQL backends on this machine for the database of this URL. */
export function backendsCpuTimeMs(url: string): number {
  const database = new URL(url).pathname.slice(1);
  const serves = (pid: string): boolean => {
    try {
      const title = readFileSync(`/proc/${pid}/cmdline`, "utf8");
      return title.startsWith("postgres:") && title.includes(` ${database} `);
    } catch {
      return false;
    }
  };
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name) && serves(name));
  return pids.reduce((sum, pid) => sum + (cpuTimeMs(Number(pid)) ?? 0), 0);
}
