import { announceChange, onChange } from "@/lib/platform/database/changes";
import { openDatabase } from "@/lib/platform/database/open";

// Another instance: it prints the changes that it receives, and announces one on each SIGUSR2.
const [url, dataDir = ""] = process.argv.slice(2);

async function run(): Promise<void> {
  await openDatabase({ url, dataDir });
  onChange((topic) => console.log(`received ${topic}`));
  process.on("SIGUSR2", () => announceChange("official"));
  setInterval(() => undefined, 60_000);
  console.log("ready");
}

void run();
