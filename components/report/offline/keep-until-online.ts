import type { ReportBody } from "@/components/report/panel/send-report";
import { keepReport } from "./waiting";

/** What of background sync is used here; not every browser has it, and TypeScript does not know it. */
interface WithSync extends ServiceWorkerRegistration {
  sync?: { register(tag: string): Promise<void> };
}

/**
 * Keeps a report that could not be sent, and asks the browser to send it when there is a connection, also when no page of
 * ours is open any more. False when it could not be kept.
 */
export async function keepUntilOnline(id: string, body: ReportBody, madeAt: number): Promise<boolean> {
  const kept = await keepReport({ id, body, madeAt, notBefore: 0, state: "waiting", reported: null });
  if (kept) await askForSync();
  return kept;
}

/** Without it the report is sent by the next page that is open when there is a connection. */
async function askForSync(): Promise<void> {
  try {
    const registration: WithSync | undefined = await navigator.serviceWorker?.getRegistration();
    await registration?.sync?.register("reports");
  } catch (error) {
    // A browser may have background sync switched off.
    if (!(error instanceof DOMException)) throw error;
  }
}
