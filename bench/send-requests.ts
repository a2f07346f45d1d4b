import autocannon from "autocannon";
import { cpuTimeMs } from "./cpu-time";

export interface Sent {
  requestsASecond: number;
  p50Ms: number;
  p99Ms: number;
  /** CPU of the server's process for each request, in ms; null where it cannot be read. */
  cpuMs: number | null;
  answered: number;
  /** Answers that were not 2xx, by status, and connections that failed. */
  refused: Record<string, number>;
}

interface Wanted {
  url: string;
  pid: number;
  connections: number;
  seconds: number;
  headers?: Record<string, string>;
  /** Headers and body of the next request, which is a POST then; GET without it. */
  next?: () => { headers: Record<string, string>; body: string };
}

/** Sends requests without pause for some seconds. */
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
  const answered = result["2xx"] + result.non2xx;
  const codes = Object.entries(result.statusCodeStats ?? {}).map(
    ([code, { count }]) => [code, count ?? 0] as const,
  );
  const refused = [...codes.filter(([code]) => !code.startsWith("2")), ["no answer", result.errors] as const];
  return {
    requestsASecond: answered / result.duration,
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
    cpuMs: cpuBefore === null || cpuAfter === null ? null : (cpuAfter - cpuBefore) / answered,
    answered,
    refused: Object.fromEntries(refused.filter(([, count]) => count > 0)),
  };
}
