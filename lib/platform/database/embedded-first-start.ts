import { workerData } from "node:worker_threads";
import { PGlite } from "@electric-sql/pglite";

// A worker of its own, so that making the files holds nobody up, and its memory is given back.
const { pgliteDir } = workerData as { pgliteDir: string };
const pglite = await PGlite.create(pgliteDir);
await pglite.close();
