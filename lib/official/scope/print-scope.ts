import { readNamedFile, readTable } from "@/lib/official/import/read-incidents-file";
import { readOptions, runCommand } from "@/lib/platform/process/run-command";
import { StartProblem } from "@/lib/platform/process/start-problem";
import { readScope } from "./scope";

const usage = "npm run official:scope -- --file F.csv";

/** `npm run official:scope`: prints the scope that we read from each name in a table, one JSON line each. */
await runCommand(async () => {
  const { file } = readOptions(process.argv.slice(2), ["file"], usage);
  if (!file) throw new StartProblem(`--file is missing. Usage: ${usage}`);
  const rows = readTable(file, await readNamedFile(file), ["name"]);
  const lines = rows.map(({ name = "" }) => `${JSON.stringify({ name, ...readScope({ name }) })}\n`);
  process.stdout.write(lines.join(""));
});
