import { setTimeout as pause } from "node:timers/promises";
import { Client, type ClientConfig } from "pg";
import { log } from "@/lib/platform/process/log";
import { changeChannel, hearNotification, tellListenersOfAll } from "./changes";
import { hearPast, tellPastListeners } from "./past";

const firstPauseMs = 250;
const maxPauseMs = 15_000;
/** A connection that is cut without a word is found out by asking it now and then. */
const askEveryMs = 20_000;
const answerWithinMs = 10_000;

/** Listens on one connection until it is lost or `signal` aborts; `heard` is called when it listens. */
async function listenOnce(config: ClientConfig, signal: AbortSignal, heard: () => void): Promise<void> {
  const client = new Client({
    ...config,
    application_name: "not-just-you changes",
    keepAlive: true,
    connectionTimeoutMillis: answerWithinMs,
    query_timeout: answerWithinMs,
  });
  const lost = new Promise<void>((resolve) => {
    client.once("end", resolve);
    // `end` follows, or the connection is ended below.
    client.on("error", () => resolve());
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
  client.on("notification", ({ payload = "" }) => {
    hearNotification(payload);
    hearPast(payload);
  });
  let asking: NodeJS.Timeout | undefined;
  try {
    await client.connect();
    await client.query(`LISTEN ${changeChannel}`);
    heard();
    const unanswered = new Promise<void>((resolve) => {
      asking = setInterval(() => void client.query("SELECT 1").catch(() => resolve()), askEveryMs);
    });
    await Promise.race([lost, unanswered]);
  } finally {
    clearInterval(asking);
    await client.end().catch((err: unknown) => log().debug({ err }, "a lost connection did not end cleanly"));
  }
}

/**
 * Hears changes of other instances over a connection of its own, and connects again by itself when that is lost;
 * the listeners are then told once of everything. Resolves when it listens, with the function that ends it.
 * @throws the driver's error when the first connection cannot be made.
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
          tellPastListeners(0);
          tellListenersOfAll();
        }
        connectedBefore = true;
        pauseMs = firstPauseMs;
        listening();
      });
    } catch (error) {
      if (!connectedBefore) return failed(error);
      log().warn({ err: error }, "the connection for changes could not be made again yet");
    }
    if (signal.aborted) return;
    await pause(pauseMs * (0.5 + Math.random()), undefined, { signal }).catch(() => undefined);
    pauseMs = Math.min(pauseMs * 2, maxPauseMs);
  }
}
