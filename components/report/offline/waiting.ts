import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Reported } from "@/components/report/panel/reported";
import type { ReportBody } from "@/components/report/panel/send-report";

/** A report that could not be sent, as it is kept in this browser until it was, and its sender has seen what came of it. */
export interface WaitingReport {
  /** By this id the server knows it when it comes twice. */
  id: string;
  body: ReportBody;
  /** When it happened, and before when it must not be tried again: ms by this machine's clock. */
  madeAt: number;
  notBefore: number;
  /** `too-old`: it was not sent, and cannot be any more. */
  state: "waiting" | "sent" | "refused" | "too-old";
  /** What the server said; null while it waits. */
  reported: Reported | null;
}

/** What was last seen of the state of things. */
export interface LastSeen {
  headline: string;
  detail: string;
  /** ms by this machine's clock. */
  at: number;
}

interface Kept extends DBSchema {
  reports: { key: string; value: WaitingReport };
  seen: { key: "state"; value: LastSeen };
}

/** More than a person reports in a day without a connection. */
export const maxWaiting = 10;

const name = "not-just-you";
let opened: Promise<IDBPDatabase<Kept>> | undefined;

/** The browser's own database; made at the first use. Rejects where the browser keeps nothing. */
function kept(): Promise<IDBPDatabase<Kept>> {
  opened ??= openDB<Kept>(name, 1, {
    upgrade(made) {
      made.createObjectStore("reports", { keyPath: "id" });
      made.createObjectStore("seen");
    },
    // Another tab is deleting it, or the browser closed it: the next use opens it again.
    blocking: () => void forgetOpened(),
    terminated: () => void forgetOpened(),
  });
  opened.catch(() => forgetOpened());
  return opened;
}

function forgetOpened(): void {
  opened?.then((database) => database.close()).catch(() => undefined);
  opened = undefined;
}

/** Keeps a report until it can be sent; false when too many wait, or this browser keeps nothing. */
export async function keepReport(report: WaitingReport): Promise<boolean> {
  try {
    const database = await kept();
    const all = await database.getAll("reports");
    if (all.filter(({ state }) => state === "waiting").length >= maxWaiting) return false;
    await database.put("reports", report);
    tellTabs();
    return true;
  } catch {
    return false;
  }
}

/** All that is kept, oldest first. */
export const readReports = async (): Promise<WaitingReport[]> =>
  (await (await kept()).getAll("reports")).toSorted((one, other) => one.madeAt - other.madeAt);

/** Writes what became of a report, unless its sender took it back meanwhile. */
export async function changeReport(id: string, change: Partial<WaitingReport>): Promise<void> {
  const turn = (await kept()).transaction("reports", "readwrite");
  const known = await turn.store.get(id);
  if (known) await turn.store.put({ ...known, ...change });
  await turn.done;
  tellTabs();
}

/** Takes a report back, or puts it away when its sender has read what became of it. */
export async function dropReport(id: string): Promise<void> {
  await (await kept()).delete("reports", id);
  tellTabs();
}

/** Keeps what was seen last. */
export const keepSeen = async (seen: LastSeen): Promise<void> => {
  await (await kept()).put("seen", seen, "state");
};

/** What was seen last; undefined before any. */
export const readSeen = async (): Promise<LastSeen | undefined> => (await kept()).get("seen", "state");

const channel = "not-just-you reports";

function tellTabs(): void {
  const tabs = new BroadcastChannel(channel);
  tabs.postMessage("changed");
  tabs.close();
}

/** Calls `listener` when what is kept changed, here or in another tab or the service worker. The function returned ends that. */
export function onReports(listener: () => void): () => void {
  const tabs = new BroadcastChannel(channel);
  tabs.onmessage = () => listener();
  return () => tabs.close();
}
