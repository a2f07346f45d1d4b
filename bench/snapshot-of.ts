/** One row of `npm run bench:snapshot`, in a separate process, so that nothing is cached from another size. */
import { openDatabase } from "@/lib/platform/database/open";
import { buildSnapshot } from "@/lib/snapshot/build";
import { readInputs } from "@/lib/snapshot/inputs";
import { fillReports } from "./fill-reports";

/** What a row measures, with a database URL or the directory of the embedded database. */
export interface SnapshotTask {
  reports: number;
  builds: number;
  target: { url?: string; dataDir: string };
}

/** Times in ms. The first snapshot of a process reads what later ones have cached. */
export interface SnapshotTimes {
  firstMs: number;
  readMs: number[];
  buildMs: number[];
}

process.once("message", async ({ reports, builds, target }: SnapshotTask) => {
  const open = await openDatabase(target);
  await fillReports(reports, new Date());
  const times: SnapshotTimes = { firstMs: 0, readMs: [], buildMs: [] };
  for (let build = 0; build <= builds; build += 1) {
    const began = performance.now();
    const inputs = await readInputs(new Date());
    const read = performance.now();
    buildSnapshot(inputs, new Date());
    const built = performance.now();
    if (build === 0) times.firstMs = built - began;
    else {
      times.readMs.push(read - began);
      times.buildMs.push(built - read);
    }
  }
  await open.close();
  process.send?.(times);
  process.disconnect();
});
