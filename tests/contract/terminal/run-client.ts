import { execFile, spawnSync } from "node:child_process";

/** The output and exit code of a terminal command. */
export interface Ran {
  code: number;
  out: string;
}

/** Runs the machine's `curl` or `wget`, with `typed` as standard input. */
export function runClient(command: "curl" | "wget", args: readonly string[], typed = ""): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = execFile(command, [...args], (error, out) => {
      if (error && typeof error.code !== "number") reject(error);
      else resolve({ code: typeof error?.code === "number" ? error.code : 0, out });
    });
    // A command that reads no input may end before we close it.
    child.stdin?.on("error", (error: NodeJS.ErrnoException) => {
      if (typed !== "" || error.code !== "EPIPE") reject(error);
    });
    child.stdin?.end(typed);
  });
}

/** curl without progress. The status follows the body on its own line. */
export async function curl(args: readonly string[], typed = ""): Promise<{ status: number; text: string }> {
  const { out } = await runClient("curl", ["-sS", "-w", "\n%{http_code}", ...args], typed);
  const at = out.lastIndexOf("\n");
  return { status: Number(out.slice(at + 1)), text: out.slice(0, at) };
}

/** Whether the machine has this command. */
export const isInstalled = (command: string): boolean =>
  spawnSync(command, ["--version"]).error === undefined;
