import { SingleBar } from "cli-progress";
import { recordIncidents } from "@/lib/official/record/record";
import { goodReadings } from "@/lib/official/record/store-readings";
import { announceChange } from "@/lib/platform/database/changes";
import { DataDirInUse } from "@/lib/platform/database/embedded";
import { openDatabase } from "@/lib/platform/database/open";
import { now } from "@/lib/platform/process/clock";
import { readOptions, runCommand } from "@/lib/platform/process/run-command";
import { StartProblem } from "@/lib/platform/process/start-problem";
import { type Settings, settings } from "@/lib/platform/settings/settings";
import { plural } from "@/lib/words/numbers";
import { type ImportResult, importHistory } from "./import-history";
import { type IncidentsFile, readIncidentsFile, readNamedFile } from "./read-incidents-file";

/** Pause between two requests. The whole history takes a few minutes and does not burden the server. */
const pauseMs = 500;

/** `npm run official:import`: imports the history of the status page, or a file of incidents. */
await runCommand(async () => {
  const { file } = readOptions(process.argv.slice(2), ["file"], "npm run official:import -- [--file F]");
  const chosen = settings();
  const loaded = file === undefined ? undefined : readIncidentsFile(file, await readNamedFile(file));
  const database = await open(chosen);
  try {
    const result = loaded ? await importFile(loaded) : await importPage(chosen.officialStatusUrl);
    const failed = result.failed > 0 ? `, ${result.failed} failed (run the import again for these)` : "";
    const skipped = result.skipped > 0 ? `, ${result.skipped} already complete` : "";
    console.log(
      `Read ${plural(result.read, "incident")}, ${result.written} of them new or changed${skipped}${failed}.`,
    );
    if (result.written > 0) announceChange("official");
    if (result.failed > 0) process.exitCode = 1;
  } finally {
    await database.close();
  }
});

async function open({ databaseUrl, dataDir }: Settings) {
  try {
    return await openDatabase({ url: databaseUrl, dataDir });
  } catch (error) {
    if (!(error instanceof DataDirInUse)) throw error;
    throw new StartProblem(
      `${error.message} The import needs exclusive access to the embedded database. Stop the server, run the import, and start the server again. With a PostgreSQL server (DATABASE_URL), both can run at the same time.`,
      { cause: error },
    );
  }
}

async function importFile({ origin, incidents }: IncidentsFile): Promise<ImportResult> {
  const source = { origin, at: now(), mayBeOld: true, ...(await goodReadings()) };
  const written = await withBar("incidents", (bar) => {
    bar.setTotal(incidents.length);
    return recordIncidents(incidents, source, () => bar.increment());
  });
  return { read: incidents.length, written, skipped: 0, failed: 0 };
}

function importPage(baseUrl: string): Promise<ImportResult> {
  return withBar("incidents in the history", (bar) =>
    importHistory(baseUrl, {
      pauseMs,
      progress: {
        found: (count) => bar.setTotal(count),
        done: (count, of) => {
          bar.setTotal(of);
          bar.update(count, { what: "incidents" });
        },
      },
    }),
  );
}

/** Shows a progress bar on standard error during the work. */
async function withBar<T>(what: string, work: (bar: SingleBar) => Promise<T>): Promise<T> {
  const bar = new SingleBar({
    format: "{bar} {value}/{total} {what}",
    noTTYOutput: true,
    notTTYSchedule: 5000,
    hideCursor: true,
  });
  bar.start(0, 0, { what });
  try {
    return await work(bar);
  } finally {
    bar.stop();
  }
}
