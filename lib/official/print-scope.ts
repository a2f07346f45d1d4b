import { readOptions, runCommand } from "@/lib/process/run-command";
import { StartProblem } from "@/lib/process/start-problem";
import { readScope } from "./scope";
import { readNamedFile, readTable } from "./table";

const usage = "npm run official:scope -- --file F.csv";

/** `npm run official:scope`: what is read from each name in a table, a JSON line for each. */
await runCommand(async () => {
  const { file } = readOptions(process.argv.slice(2), ["file"], usage);
  if (!file) throw new StartProblem(`--file is missing. Usage: ${usage}`);
  const rows = readTable(file, await readNamedFile(file), ["name"]);
  const lines = rows.map(({ name = "" }) => `${JSON.stringify({ name, ...readScope({ name }) })}\n`);
  process.stdout.write(lines.join(""));
});
