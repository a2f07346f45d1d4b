import { randomUUID } from "node:crypto";
import { log } from "@/lib/platform/process/log";
import { onePerProcess } from "@/lib/platform/process/one-per-process";
import { database, databaseKind } from "./client";

/** What changed: the crowd's counts, the official record, our outages, or the rules of intake. */
export type ChangeTopic = "counts" | "official" | "outages" | "intake";

type Listener = (topic: ChangeTopic) => void;

const topics: readonly ChangeTopic[] = ["counts", "official", "outages", "intake"];

/**
 * The channel of LISTEN and NOTIFY. On PostgreSQL a store may announce within its own statement, as in
 * `SELECT pg_notify(${changeChannel}, 'counts')`: every instance hears of it, this one included.
 */
export const changeChannel = "not_just_you_changes";

const hub = () =>
  onePerProcess("changes", () => ({
    /** Marks our own notifications: our listeners were told already when they come back. */
    instance: randomUUID(),
    listeners: new Set<Listener>(),
    sending: new Set<ChangeTopic>(),
    again: new Set<ChangeTopic>(),
  }));

/** Calls `listener` after each change, made by this process or another. The function returned ends that. */
export function onChange(listener: (topic: ChangeTopic) => void): () => void {
  const own: Listener = (topic) => listener(topic);
  hub().listeners.add(own);
  return () => void hub().listeners.delete(own);
}

/** Tells the listeners of this process only. A listener that throws is logged and does not keep others from it. */
export function tellListeners(topic: ChangeTopic): void {
  for (const listener of [...hub().listeners]) {
    try {
      listener(topic);
    } catch (err) {
      log().error({ err, topic }, "a listener for changes failed");
    }
  }
}

/** Tells listeners once of everything: after a lost connection they may have missed something. */
export function tellListenersOfAll(): void {
  for (const topic of topics) tellListeners(topic);
}

/** Hands on what came over the channel, unless it is our own announcement. */
export function hearNotification(payload: string): void {
  const [name, instance] = payload.split(" ");
  const topic = topics.find((known) => known === name);
  if (topic && instance !== hub().instance) tellListeners(topic);
}

/**
 * Announces a change: at once to the listeners of this process, and on PostgreSQL to the other instances. While one
 * notification of a topic is under way, all further ones become a single one after it. One that cannot be sent is
 * logged: other instances then see the change when they next remake their snapshot.
 */
export function announceChange(topic: ChangeTopic): void {
  tellListeners(topic);
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
    log().warn({ err, topic }, "a change could not be announced to other instances");
  } finally {
    sending.delete(topic);
  }
}
