import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

let ticks: number | undefined;

function ticksASecond(): number {
  ticks ??= Number(execFileSync("getconf", ["CLK_TCK"], { encoding: "utf8" }));
  return ticks;
}

/** CPU time in ms that a process has used so far, all threads, from Linux's `/proc`; null where that is absent. */
export function cpuTimeMs(pid: number): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name, in brackets, may hold spaces: the fields are counted from behind it.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticksASecond();
  } catch {
    return null;
  }
}

/** CPU time in ms of all PostgreSQL backends on this machine that serve the database of this URL. */
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
