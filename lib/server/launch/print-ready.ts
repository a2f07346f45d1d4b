import { now } from "@/lib/platform/process/clock";
import { settings } from "@/lib/platform/settings/settings";
import { currentSnapshot } from "@/lib/snapshot/publish";
import type { StartedServer } from "./start-server";

/** An age in words, such as `2 minutes`, in the largest unit that fits. */
export function describeAge(ms: number): string {
  const units = [
    ["day", 86_400_000],
    ["hour", 3_600_000],
    ["minute", 60_000],
    ["second", 1000],
  ] as const;
  const [name, unitMs] = units.find(([, size]) => ms >= size) ?? ["second", 1000];
  const count = Math.max(0, Math.floor(ms / unitMs));
  return `${count} ${name}${count === 1 ? "" : "s"}`;
}

function describeOfficial(): string {
  const at = now();
  const readAt = currentSnapshot(at)?.snapshot.official.readAt;
  const page = settings().officialStatusUrl;
  return readAt
    ? `read ${describeAge(at.getTime() - Date.parse(readAt))} ago from ${page}`
    : `not read yet from ${page}`;
}

function describeProxies(): string {
  const { trustedProxies } = settings();
  if (trustedProxies > 0) return `${trustedProxies} trusted: X-Forwarded-For says who sends a request`;
  return "none (behind one, set TRUSTED_PROXIES and PUBLIC_URL)";
}

/** Prints where the server listens, which database it uses, and when it last read the status page. */
export function printReady(server: StartedServer): void {
  console.log(`
  Not Just You is ready.

    listening   http://localhost:${server.port}
    public as   ${settings().publicUrl}
    database    ${server.database}
    status page ${describeOfficial()}
    proxies     ${describeProxies()}
`);
}
