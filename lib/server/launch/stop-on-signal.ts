import { log } from "@/lib/platform/process/log";

/** If stopping takes longer than this, we end the process. */
const maxStopMs = 12_000;

/** On SIGTERM or SIGINT, stops the server and exits, with 0 if that succeeded. A second signal exits at once. */
export function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  const onSignal = (signal: NodeJS.Signals) => {
    if (stopping) process.exit(1);
    stopping = true;
    log().info({ signal }, "Stopping");
    setTimeout(() => {
      log().error("Stopping took too long, so we end the process");
      process.exit(1);
    }, maxStopMs).unref();
    stop().then(
      () => process.exit(0),
      (err: unknown) => {
        log().error({ err }, "Could not stop cleanly");
        process.exit(1);
      },
    );
  };
  process.on("SIGTERM", onSignal).on("SIGINT", onSignal);
}
