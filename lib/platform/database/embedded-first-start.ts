import { workerData } from "node:worker_threads";
import { PGlite } from "@electric-sql/pglite";

// Creating the files takes seconds and much memory. A separate worker does not block the process, and frees the memory.
const { pgliteDir } = workerData as { pgliteDir: string };
const pglite = await PGlite.create(pgliteDir);
await pglite.close();
