import { log } from "@/lib/platform/process/log";
import { StartProblem } from "@/lib/platform/process/start-problem";
import { readSettings } from "@/lib/platform/settings/settings";
import { sayReady } from "@/lib/server/launch/say-ready";
import { startServer } from "@/lib/server/launch/start-server";
import { stopOnSignal } from "@/lib/server/launch/stop-on-signal";

// After an error that nobody expected the state is unknown: whoever supervises the process starts it anew.
process.on("uncaughtException", (err) => {
  log().fatal({ err }, "an error that nobody caught");
  process.exit(1);
});

try {
  const server = await startServer({
    settings: readSettings(process.env),
    dev: process.argv.includes("--dev"),
  });
  stopOnSignal(() => server.stop());
  sayReady(server);
} catch (error) {
  if (error instanceof StartProblem) console.error(error.message);
  else log().fatal({ err: error }, "the server could not start");
  process.exit(1);
}
