import { sayReady } from "@/lib/launch/say-ready";
import { startServer } from "@/lib/launch/start-server";
import { stopOnSignal } from "@/lib/launch/stop-on-signal";
import { log } from "@/lib/process/log";
import { StartProblem } from "@/lib/process/start-problem";
import { readSettings } from "@/lib/settings/settings";

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
