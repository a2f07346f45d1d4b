import { log } from "@/lib/platform/process/log";
import { StartProblem } from "@/lib/platform/process/start-problem";
import { readSettings } from "@/lib/platform/settings/settings";
import { printReady } from "@/lib/server/launch/print-ready";
import { startServer } from "@/lib/server/launch/start-server";
import { stopOnSignal } from "@/lib/server/launch/stop-on-signal";

// After an unexpected error, the state is unknown. The supervisor of the process must restart it.
process.on("uncaughtException", (err) => {
  log().fatal({ err }, "Unexpected error");
  process.exit(1);
});

try {
  const server = await startServer({
    settings: readSettings(process.env),
    dev: process.argv.includes("--dev"),
  });
  stopOnSignal(() => server.stop());
  printReady(server);
} catch (error) {
  if (error instanceof StartProblem) console.error(error.message);
  else log().fatal({ err: error }, "Could not start the server");
  process.exit(1);
}
