import { parseArgs } from "node:util";
import { StartProblem } from "./start-problem";

/** Runs a command of the terminal: a StartProblem is told in its one line, and either failure ends with code 1. */
export async function runCommand(main: () => Promise<void>): Promise<void> {
  // Whoever reads only the first lines closes the pipe: that is no error.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });
  try {
    await main();
  } catch (error) {
    if (!(error instanceof StartProblem)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

/**
 * The values of `--name value` options on the command line.
 * @throws StartProblem with the usage when there is an option that the command does not have, or one without a value.
 */
export function readOptions<const T extends string>(
  args: string[],
  names: readonly T[],
  usage: string,
): Partial<Record<T, string>> {
  const options = Object.fromEntries(names.map((name) => [name, { type: "string" as const }]));
  try {
    return parseArgs({ args, options, strict: true }).values as Partial<Record<T, string>>;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new StartProblem(`${error.message.split(". ")[0]}. Usage: ${usage}`, { cause: error });
  }
}
