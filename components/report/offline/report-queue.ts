import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Reported } from "@/components/report/panel/reported";
import type { ReportBody } from "@/components/report/panel/send-report";

/** A report that could not be sent. It stays in this browser until its sender has seen the result. */
export interface QueuedReport {
  /** The server uses this ID to recognize a repetition. */
  id: string;
  body: ReportBody;
  /** When it happened, and the earliest time of the next try, in ms of this machine’s clock. */
  madeAt: number;
  notBefore: number;
  /** `too-old`: it was never sent, and the server no longer accepts it. */
  state: "waiting" | "sent" | "refused" | "too-old";
  /** The result; null while it waits. */
  reported: Reported | null;
}

/** The last verdict seen in this browser. */
export interface LastSeen {
  headline: string;
  detail: string;
  /** In ms of this machine’s clock. */
  at: number;
}

interface Schema extends DBSchema {
  reports: { key: string; value: QueuedReport };
  seen: { key: "state"; value: LastSeen };
}

/** More than a person reports in a day without a connection. */
export const maxQueued = 10;

const name = "not-just-you";
let opened: Promise<IDBPDatabase<Schema>> | undefined;

/** Opens IndexedDB at the first use. Rejects if storage is blocked. */
function openQueue(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>(name, 1, {
    upgrade(made) {
      made.createObjectStore("reports", { keyPath: "id" });
      made.createObjectStore("seen");
    },
    // Another tab deletes it, or the browser closed it. The next use opens it again.
    blocking: () => void closeQueue(),
    terminated: () => void closeQueue(),
  });
  opened.catch(() => closeQueue());
  return opened;
}

function closeQueue(): void {
  opened?.then((database) => database.close()).catch(() => undefined);
  opened = undefined;
}

/** Adds a report to the queue. False if the queue is full or storage is blocked. */
export async function addReport(report: QueuedReport): Promise<boolean> {
  try {
    const database = await openQueue();
    const all = await database.getAll("reports");
    if (all.filter(({ state }) => state === "waiting").length >= maxQueued) return false;
    await database.put("reports", report);
    notifyTabs();
    return true;
  } catch {
    return false;
  }
}

/** All reports of the queue, oldest first. */
export const readReports = async (): Promise<QueuedReport[]> =>
  (await (await openQueue()).getAll("reports")).toSorted((one, other) => one.madeAt - other.madeAt);

/** Updates a report, unless its sender has removed it meanwhile. */
export async function updateReport(id: string, change: Partial<QueuedReport>): Promise<void> {
  const turn = (await openQueue()).transaction("reports", "readwrite");
  const known = await turn.store.get(id);
  if (known) await turn.store.put({ ...known, ...change });
  await turn.done;
  notifyTabs();
}

/** Removes a report: its sender canceled it, or has read the result. */
export async function removeReport(id: string): Promise<void> {
  await (await openQueue()).delete("reports", id);
  notifyTabs();
}

/** Saves the last verdict. */
export const saveLastSeen = async (seen: LastSeen): Promise<void> => {
  await (await openQueue()).put("seen", seen, "state");
};

/** The last verdict; undefined before the first. */
export const readLastSeen = async (): Promise<LastSeen | undefined> =>
  (await openQueue()).get("seen", "state");

const channel = "not-just-you reports";

function notifyTabs(): void {
  const tabs = new BroadcastChannel(channel);
  tabs.postMessage("changed");
  tabs.close();
}

/** Calls `listener` when the queue changes, here, in another tab or in the service worker. Returns a function that stops it. */
export function onQueueChange(listener: () => void): () => void {
  const tabs = new BroadcastChannel(channel);
  tabs.onmessage = () => listener();
  return () => tabs.close();
}

/** The part of background sync that we use. Not every browser has it, and TypeScript has no types for it. */
interface WithSync extends ServiceWorkerRegistration {
  sync?: { register(tag: string): Promise<void> };
}

/**
 * Queues a report that could not be sent, and asks the browser to send it once there is a connection, even if no page of
 * ours is open. False if it could not be queued.
 */
export async function queueReport(id: string, body: ReportBody, madeAt: number): Promise<boolean> {
  const added = await addReport({ id, body, madeAt, notBefore: 0, state: "waiting", reported: null });
  if (added) await requestSync();
  return added;
}

/** Without background sync, the next open page with a connection sends the report. */
async function requestSync(): Promise<void> {
  try {
    const registration: WithSync | undefined = await navigator.serviceWorker?.getRegistration();
    await registration?.sync?.register("reports");
  } catch (error) {
    // Background sync may be disabled in the browser.
    if (!(error instanceof DOMException)) throw error;
  }
}

/** A random UUID. It also works on plain HTTP, where browsers have no `randomUUID`. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  // Version 4, variant 1: RFC 9562.
  const marked = bytes.map((byte, at) =>
    at === 6 ? (byte & 0x0f) | 0x40 : at === 8 ? (byte & 0x3f) | 0x80 : byte,
  );
  const hex = [...marked].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
