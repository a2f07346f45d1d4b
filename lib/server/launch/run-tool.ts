import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { StartProblem } from "@/lib/platform/process/start-problem";
import { projectRoot } from "./project-root";

/**
 * Runs a package's command (`next/dist/bin/next`) with its output on this terminal.
 * @throws StartProblem when it fails; it has said why itself.
 */
export function runTool(
  script: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<void> {
  const path = createRequire(import.meta.url).resolve(script);
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [path, ...args], {
      cwd: projectRoot,
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, ...env },
    });
    // A signal to this process alone must not leave the tool behind.
    const passOn = (signal: NodeJS.Signals) => void child.kill(signal);
    process.on("SIGTERM", passOn).on("SIGINT", passOn);
    child.once("error", fail);
    child.once("close", (code, signal) => {
      process.off("SIGTERM", passOn).off("SIGINT", passOn);
      if (code === 0) done();
      else
        fail(
          new StartProblem(`${script} ${args.join(" ")} failed (${signal ?? `code ${code}`}): see above.`),
        );
    });
  });
}
