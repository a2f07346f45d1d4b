import { log } from "@/lib/platform/process/log";

/** A stop that takes longer than this is ended. */
const maxStopMs = 12_000;

/** Stops once at SIGTERM or SIGINT and ends the process: with 0 when all went well. A second signal ends it at once. */
export function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  const onSignal = (signal: NodeJS.Signals) => {
    if (stopping) process.exit(1);
    stopping = true;
    log().info({ signal }, "stopping");
    setTimeout(() => {
      log().error("stopping took too long");
      process.exit(1);
    }, maxStopMs).unref();
    stop().then(
      () => process.exit(0),
      (err: unknown) => {
        log().error({ err }, "stopping failed");
        process.exit(1);
      },
    );
  };
  process.on("SIGTERM", onSignal).on("SIGINT", onSignal);
}
