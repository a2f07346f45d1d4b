import { announceChange, onChange } from "@/lib/platform/database/changes";
import { openDatabase } from "@/lib/platform/database/open";

// Another instance: prints the changes that it hears of, and announces one each time that it is asked (SIGUSR2).
const [url, dataDir = ""] = process.argv.slice(2);

async function run(): Promise<void> {
  await openDatabase({ url, dataDir });
  onChange((topic) => console.log(`heard ${topic}`));
  process.on("SIGUSR2", () => announceChange("official"));
  setInterval(() => undefined, 60_000);
  console.log("ready");
}

void run();
