import { setTimeout as pause } from "node:timers/promises";
import { Client, type ClientConfig } from "pg";
import { log } from "@/lib/platform/process/log";
import { changeChannel, handleNotification, notifyListenersOfAll, notifyPastListeners } from "./changes";

const firstPauseMs = 250;
const maxPauseMs = 15_000;
/** We check the connection this often: it may be cut without a notification. */
const checkEveryMs = 20_000;
const timeoutMs = 10_000;

/** Listens on one connection until it is lost or `signal` aborts. Calls `onListening` when it listens. */
async function listenOnce(config: ClientConfig, signal: AbortSignal, onListening: () => void): Promise<void> {
  const client = new Client({
    ...config,
    application_name: "not-just-you changes",
    keepAlive: true,
    connectionTimeoutMillis: timeoutMs,
    query_timeout: timeoutMs,
  });
  const lost = new Promise<void>((resolve) => {
    client.once("end", resolve);
    // `end` follows, or the connection is ended below.
    client.on("error", () => resolve());
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
  client.on("notification", ({ payload = "" }) => handleNotification(payload));
  let checking: NodeJS.Timeout | undefined;
  try {
    await client.connect();
    await client.query(`LISTEN ${changeChannel}`);
    onListening();
    const unanswered = new Promise<void>((resolve) => {
      checking = setInterval(() => void client.query("SELECT 1").catch(() => resolve()), checkEveryMs);
    });
    await Promise.race([lost, unanswered]);
  } finally {
    clearInterval(checking);
    await client.end().catch((err: unknown) => log().debug({ err }, "A lost connection did not end cleanly"));
  }
}

/**
 * Receives the changes of other instances over its own connection. If that is lost, it connects again and notifies all
 * listeners about everything. Resolves when it listens, with the function that ends it.
 * @throws the driver's error if it cannot connect the first time.
 */
export async function listenForChanges(config: ClientConfig): Promise<() => Promise<void>> {
  const stopping = new AbortController();
  const { signal } = stopping;
  let running = Promise.resolve();
  await new Promise<void>((listening, failed) => {
    running = keepListening(config, signal, listening, failed);
  });
  return async () => {
    stopping.abort();
    await running;
  };
}

async function keepListening(
  config: ClientConfig,
  signal: AbortSignal,
  listening: () => void,
  failed: (error: unknown) => void,
): Promise<void> {
  let connectedBefore = false;
  let pauseMs = firstPauseMs;
  while (!signal.aborted) {
    try {
      await listenOnce(config, signal, () => {
        if (connectedBefore) {
          notifyPastListeners(0);
          notifyListenersOfAll();
        }
        connectedBefore = true;
        pauseMs = firstPauseMs;
        listening();
      });
    } catch (error) {
      if (!connectedBefore) return failed(error);
      log().warn({ err: error }, "Could not reconnect to listen for changes; trying again");
    }
    if (signal.aborted) return;
    await pause(pauseMs * (0.5 + Math.random()), undefined, { signal }).catch(() => undefined);
    pauseMs = Math.min(pauseMs * 2, maxPauseMs);
  }
}
