import { execFile, spawnSync } from "node:child_process";

/** What a command of the terminal printed, and with which code it ended. */
export interface Ran {
  code: number;
  out: string;
}

/** Runs the machine's own `curl` or `wget`, with `typed` at its standard input. */
export function runClient(command: "curl" | "wget", args: readonly string[], typed = ""): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = execFile(command, [...args], (error, out) => {
      if (error && typeof error.code !== "number") reject(error);
      else resolve({ code: typeof error?.code === "number" ? error.code : 0, out });
    });
    // Who needs nothing typed may have ended before its input is closed.
    child.stdin?.on("error", (error: NodeJS.ErrnoException) => {
      if (typed !== "" || error.code !== "EPIPE") reject(error);
    });
    child.stdin?.end(typed);
  });
}

/** curl without its progress; the status follows the body in a line of its own. */
export async function curl(args: readonly string[], typed = ""): Promise<{ status: number; text: string }> {
  const { out } = await runClient("curl", ["-sS", "-w", "\n%{http_code}", ...args], typed);
  const at = out.lastIndexOf("\n");
  return { status: Number(out.slice(at + 1)), text: out.slice(0, at) };
}

/** Whether the machine has this command. */
export const isInstalled = (command: string): boolean =>
  spawnSync(command, ["--version"]).error === undefined;
