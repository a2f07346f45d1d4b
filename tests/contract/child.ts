import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { compileScript } from "./compile-script";
import { showStderr } from "./show-stderr";

/** A process of this project that a test starts and may kill. */
export interface Child {
  process: ChildProcess;
  /** The lines it has printed so far. */
  lines: string[];
  /** Resolves with the first line that matches; rejects if the process ends before. */
  line(pattern: RegExp): Promise<string>;
  /** Resolves with the exit code, or the signal. */
  ended: Promise<number | NodeJS.Signals>;
}

/** Compiles and runs a TypeScript file. */
export async function startChild(file: URL, args: string[]): Promise<Child> {
  const script = await compileScript(fileURLToPath(file));
  const child = showStderr(spawn(process.execPath, [script, ...args], { stdio: ["pipe", "pipe", "pipe"] }));
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  createInterface({ input: child.stdout }).on("line", (line) => {
    lines.push(line);
    for (const look of [...waiting]) look();
  });
  const ended = new Promise<number | NodeJS.Signals>((resolve) =>
    child.once("close", (code, signal) => resolve(signal ?? code ?? 0)),
  );
  const line = (pattern: RegExp) =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        const found = lines.find((text) => pattern.test(text));
        if (found === undefined) return;
        waiting.delete(look);
        resolve(found);
      };
      waiting.add(look);
      look();
      void ended.then((how) => reject(new Error(`ended (${how}) without ${pattern}: ${lines.join("\n")}`)));
    });
  return { process: child, lines, line, ended };
}
