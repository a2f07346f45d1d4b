import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { StartProblem } from "@/lib/platform/process/start-problem";

/** The directory of the project, with a slash at its end. */
export const projectRoot = fileURLToPath(new URL("../../../", import.meta.url));

/**
 * Runs the command of a package (`next/dist/bin/next`). Resolves with its output.
 * @throws StartProblem if it fails, after printing its output.
 */
export function runTool(
  script: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<string> {
  const path = createRequire(import.meta.url).resolve(script);
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [path, ...args], {
      cwd: projectRoot,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, ...env },
    });
    const output: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk: Buffer) => void output.push(chunk));
    // A signal to this process must also end the tool.
    const passOn = (signal: NodeJS.Signals) => void child.kill(signal);
    process.on("SIGTERM", passOn).on("SIGINT", passOn);
    child.once("error", fail);
    child.once("close", (code, signal) => {
      process.off("SIGTERM", passOn).off("SIGINT", passOn);
      const text = Buffer.concat(output).toString();
      if (code === 0) return done(text);
      process.stderr.write(text);
      fail(new StartProblem(`${script} ${args.join(" ")} failed (${signal ?? `code ${code}`}). See above.`));
    });
  });
}
