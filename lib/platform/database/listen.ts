import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { Client, type ClientConfig } from "pg";
import { log } from "@/lib/platform/process/log";
import { onePerProcess } from "@/lib/platform/process/one-per-process";
import { changeChannel, handleNotification, notifyListenersOfAll, notifyPastListeners } from "./changes";
import { database } from "./client";

const firstPauseMs = 250;
const maxPauseMs = 15_000;
/** We check the connection this often: it may be cut without a notification. */
const checkEveryMs = 20_000;
const timeoutMs = 10_000;
/** If a notification of our own has not arrived by then, we poll. */
const arrivesWithinMs = 3_000;
/** While notifications do not arrive, we treat everything as changed this often, and the past less often. */
const pollEveryMs = 1_000;
const pollPastEveryMs = 30_000;

const delivery = () => onePerProcess("delivery of changes", () => ({ polling: false }));

/** Whether changes of other instances do not arrive as notifications, so that we look for them every second. */
export const isPollingForChanges = (): boolean => delivery().polling;

/**
 * Checks with a notification of our own that notifications arrive. A pooler between us and PostgreSQL can lose them without
 * an error: PgBouncer does so in transaction mode. The notification goes over another connection, because a pooler may pass
 * on what belongs to the same statement.
 */
async function arrives(client: Client): Promise<boolean> {
  const probe = `probe ${randomUUID()}`;
  const arrived = new Promise<boolean>((resolve) => {
    const timer = setTimeout(() => resolve(false), arrivesWithinMs);
    client.on("notification", function look({ payload }) {
      if (payload !== probe) return;
      clearTimeout(timer);
      client.off("notification", look);
      resolve(true);
    });
  });
  await database().$executeRaw`SELECT pg_notify(${changeChannel}, ${probe})`;
  return arrived;
}

/** Starts polling if notifications do not arrive, and ends it when they do. */
async function checkDelivery(client: Client, signal: AbortSignal): Promise<void> {
  const found = await arrives(client);
  const state = delivery();
  if (found && state.polling) log().info("Notifications between instances arrive again");
  const starts = !found && !state.polling && !signal.aborted;
  state.polling = !found && !signal.aborted;
  if (!starts) return;
  log().warn(
    "Notifications between instances do not arrive, probably because of a connection pooler in transaction mode. We look for changes every second instead. Set DATABASE_URL to PostgreSQL itself or to a pool in session mode.",
  );
  void poll(signal);
}

async function poll(signal: AbortSignal): Promise<void> {
  for (let nth = 1; delivery().polling && !signal.aborted; nth += 1) {
    if ((nth * pollEveryMs) % pollPastEveryMs === 0) notifyPastListeners(0);
    notifyListenersOfAll();
    await pause(pollEveryMs, undefined, { signal }).catch(() => undefined);
  }
  delivery().polling = false;
}

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
    const check = () =>
      checkDelivery(client, signal).catch((err: unknown) =>
        log().warn({ err }, "Could not check whether notifications between instances arrive"),
      );
    await check();
    onListening();
    const unanswered = new Promise<void>((resolve) => {
      checking = setInterval(() => {
        void check();
        client.query("SELECT 1").catch(() => resolve());
      }, checkEveryMs);
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
