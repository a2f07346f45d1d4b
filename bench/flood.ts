/**
 * `npm run bench:flood [seconds] [part of a name]`: the share of honest reports that the server accepts during a flood, on the embedded
 * database. Each honest person sends one report from a separate network, without a proof of work. Asserts nothing.
 */
import { setTimeout as wait } from "node:timers/promises";
import { printTable } from "./print-table";
import { startProduct } from "./started-server";

const seconds = Number(process.argv[2] ?? 60);
/** Only floods whose name contains this. */
const wanted = process.argv[3] ?? "";
/** Each server gets its own port, because kept-alive connections go to the previous one. */
let port = 4290;

interface Flood {
  name: string;
  perSecond: number;
  address: (nth: number) => string;
}

const floods: readonly Flood[] = [
  { name: "no flood", perSecond: 0, address: () => "" },
  { name: "one address", perSecond: 15, address: () => "203.0.113.7" },
  { name: "one address", perSecond: 100, address: () => "203.0.113.7" },
  { name: "one /24", perSecond: 100, address: (nth) => `203.0.113.${nth % 256}` },
  { name: "one /48", perSecond: 100, address: (nth) => `2001:db8:7:${(nth % 65_536).toString(16)}::1` },
  ...[100, 300].map((perSecond) => ({
    name: "10,000 addresses in 300 networks",
    perSecond,
    address: (nth: number) =>
      `100.${64 + ((nth % 300) >> 8)}.${(nth % 300) & 255}.${Math.floor((nth % 10_000) / 300)}`,
  })),
];
const sites = [
  { name: "new", honestPerSecond: 1 },
  { name: "busy", honestPerSecond: 20 },
];

/** The status of the response; 0 without a response. */
async function report(origin: string, address: string): Promise<number> {
  try {
    return await statusOf(origin, address);
  } catch {
    return 0;
  }
}

async function statusOf(origin: string, address: string): Promise<number> {
  const response = await fetch(`${origin}/api/v1/reports`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-forwarded-for": address },
    body: JSON.stringify({ surface: "claude-code", symptom: "http-500" }),
  });
  await response.arrayBuffer();
  return response.status;
}

/** Sends flood and honest reports second by second, and waits for all responses. */
async function play({ perSecond, address }: Flood, honestPerSecond: number) {
  const server = await startProduct(port++);
  const flood: Promise<number>[] = [];
  const honest: Promise<number>[] = [];
  for (let second = 0; second < seconds; second += 1) {
    const next = wait(1000);
    for (let nth = 0; nth < perSecond; nth += 1) flood.push(report(server.origin, address(flood.length)));
    for (let nth = 0; nth < honestPerSecond; nth += 1) {
      const { length } = honest;
      honest.push(report(server.origin, `${11 + (length >> 16)}.${(length >> 8) & 255}.${length & 255}.9`));
    }
    await next;
  }
  const accepted = (statuses: readonly number[]) =>
    statuses.filter((status) => status === 201 || status === 200).length;
  const counts = {
    flood: flood.length,
    floodAccepted: accepted(await Promise.all(flood)),
    honest: honest.length,
    served: accepted(await Promise.all(honest)),
    refusals: countsOf((await Promise.all(honest)).filter((status) => status > 201)),
  };
  await server.stop();
  return counts;
}

/** How often each status came: "503 × 14". */
function countsOf(statuses: readonly number[]): string {
  const counts = new Map<number, number>();
  for (const status of statuses) counts.set(status, (counts.get(status) ?? 0) + 1);
  return [...counts].map(([status, count]) => `${status} × ${count}`).join(", ");
}

const rows: string[][] = [];
for (const flood of floods.filter(({ name }) => name.includes(wanted)))
  for (const site of sites) {
    const { flood: sent, floodAccepted, honest, served, refusals } = await play(flood, site.honestPerSecond);
    const share = `${((100 * served) / honest).toFixed(1)}%`;
    rows.push([
      `${flood.name}, ${flood.perSecond}/s`,
      site.name,
      `${sent}`,
      `${floodAccepted}`,
      `${honest}`,
      share,
      refusals,
    ]);
    console.error(rows.at(-1)?.join("  "));
  }
printTable(["flood", "site", "flood sent", "accepted", "honest sent", "served", "refused"], rows);
