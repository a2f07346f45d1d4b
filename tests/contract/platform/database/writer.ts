import { database } from "@/lib/platform/database/client";
import { DataDirInUse } from "@/lib/platform/database/embedded";
import { openDatabase } from "@/lib/platform/database/open";

// Opens a data directory and writes one row after another, and prints each after the database has acknowledged it.
const [dataDir = ""] = process.argv.slice(2);

async function write(): Promise<void> {
  await openDatabase({ dataDir });
  console.log("open");
  for (let number = 0; ; number++) {
    await database().lease.create({ data: { name: `row-${number}`, holder: "writer", until: new Date() } });
    console.log(`row-${number}`);
  }
}

write().catch((error: unknown) => {
  if (!(error instanceof DataDirInUse)) throw error;
  console.log(error.message);
  process.exitCode = 1;
});
