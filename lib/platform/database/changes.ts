import { randomUUID } from "node:crypto";
import { log } from "@/lib/platform/process/log";
import { onePerProcess } from "@/lib/platform/process/one-per-process";
import { database, databaseKind } from "./client";

/** What changed: the counts, the official record, our outages, or the rules of intake. */
export type ChangeTopic = "counts" | "official" | "outages" | "intake";

const topics: readonly ChangeTopic[] = ["counts", "official", "outages", "intake"];

/**
 * The channel of LISTEN and NOTIFY. On PostgreSQL, a store may announce a change in its own statement, as in
 * `SELECT pg_notify(${changeChannel}, 'counts')`. Every instance receives it, including this one.
 */
export const changeChannel = "not_just_you_changes";

const hub = () =>
  onePerProcess("changes", () => ({
    /** Marks our own notifications: we have already notified our listeners when one comes back. */
    instance: randomUUID(),
    listeners: new Set<(topic: ChangeTopic) => void>(),
    pastListeners: new Set<(sinceMs: number) => void>(),
    sending: new Set<ChangeTopic>(),
    again: new Set<ChangeTopic>(),
  }));

/** Adds a listener to a set. The returned function removes it. */
function listenIn<T>(listeners: Set<(value: T) => void>, listener: (value: T) => void): () => void {
  const own = (value: T) => listener(value);
  listeners.add(own);
  return () => void listeners.delete(own);
}

/** Calls every listener. If one throws, we log it and call the others. */
function notify<T>(listeners: Set<(value: T) => void>, value: T): void {
  for (const listener of [...listeners]) {
    try {
      listener(value);
    } catch (err) {
      log().error({ err, change: value }, "A listener for changes failed");
    }
  }
}

/** Calls `listener` after each change by this process or another. The returned function ends that. */
export const onChange = (listener: (topic: ChangeTopic) => void): (() => void) =>
  listenIn(hub().listeners, listener);

/** Notifies the listeners of this process only. */
export const notifyListeners = (topic: ChangeTopic): void => notify(hub().listeners, topic);

/** Notifies the listeners of this process about every topic: after a lost connection they may have missed something. */
export function notifyListenersOfAll(): void {
  for (const topic of topics) notifyListeners(topic);
}

/**
 * Calls `listener` when counts of minutes in the past have changed. Everything computed from counts since that time (in ms
 * since 1970) is then wrong. The returned function ends that.
 */
export const onPastChange = (listener: (sinceMs: number) => void): (() => void) =>
  listenIn(hub().pastListeners, listener);

/** Notifies the listeners of this process. Other instances get `pastPayload` over the channel. */
export const notifyPastListeners = (sinceMs: number): void => notify(hub().pastListeners, sinceMs);

const pastWord = "past";

/** What a store sends over the channel in its own transaction, so that it arrives after the commit. */
export const pastPayload = (sinceMs: number): string => `${pastWord} ${sinceMs}`;

/** Handles a notification of the channel, unless it is our own announcement. */
export function handleNotification(payload: string): void {
  const [name, argument] = payload.split(" ");
  if (name === pastWord && Number.isSafeInteger(Number(argument))) notifyPastListeners(Number(argument));
  const topic = topics.find((known) => known === name);
  if (topic && argument !== hub().instance) notifyListeners(topic);
}

/**
 * Announces a change to the listeners of this process at once, and on PostgreSQL to the other instances. While we send a
 * notification of a topic, further ones become a single one after it. If sending fails, we log it. Other instances then
 * see the change when they next rebuild their snapshot.
 */
export function announceChange(topic: ChangeTopic): void {
  notifyListeners(topic);
  if (databaseKind() === "embedded") return;
  const { sending, again } = hub();
  if (sending.has(topic)) again.add(topic);
  else void send(topic);
}

async function send(topic: ChangeTopic): Promise<void> {
  const { instance, sending, again } = hub();
  sending.add(topic);
  try {
    do {
      again.delete(topic);
      await database().$executeRaw`SELECT pg_notify(${changeChannel}, ${`${topic} ${instance}`})`;
    } while (again.has(topic));
  } catch (err) {
    log().warn({ err, topic }, "Could not announce a change to other instances");
  } finally {
    sending.delete(topic);
  }
}
