/** One line of `npm run bench:snapshot`, in a process of its own so that nothing is remembered from another size. */
import { openDatabase } from "@/lib/platform/database/open";
import { buildSnapshot } from "@/lib/snapshot/build";
import { readInputs } from "@/lib/snapshot/read-inputs";
import { fillReports } from "./fill-reports";

/** What a line measures; a database by its URL, or the embedded one in a directory. */
export interface SnapshotTask {
  reports: number;
  builds: number;
  target: { url?: string; dataDir: string };
}

/** Times in ms; the first snapshot of a process reads what later ones remember. */
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
