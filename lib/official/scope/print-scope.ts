import { readNamedFile, readTable } from "@/lib/official/import/table";
import { readOptions, runCommand } from "@/lib/platform/process/run-command";
import { StartProblem } from "@/lib/platform/process/start-problem";
import { readScope } from "./scope";

const usage = "npm run official:scope -- --file F.csv";

/** `npm run official:scope`: what is read from each name in a table, a JSON line for each. */
await runCommand(async () => {
  const { file } = readOptions(process.argv.slice(2), ["file"], usage);
  if (!file) throw new StartProblem(`--file is missing. Usage: ${usage}`);
  const rows = readTable(file, await readNamedFile(file), ["name"]);
  const lines = rows.map(({ name = "" }) => `${JSON.stringify({ name, ...readScope({ name }) })}\n`);
  process.stdout.write(lines.join(""));
});
