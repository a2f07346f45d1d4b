import { parseArgs } from "node:util";
import { StartProblem } from "./start-problem";

/** Runs a terminal command. It prints the message of a StartProblem as one line. Every failure exits with code 1. */
export async function runCommand(main: () => Promise<void>): Promise<void> {
  // A reader that wants only the first lines, such as `head`, closes the pipe. That is not an error.
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
 * @throws StartProblem with the usage, if an option is unknown or has no value.
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
