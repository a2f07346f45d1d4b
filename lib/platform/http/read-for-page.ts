import { isTransient } from "@/lib/platform/database/errors";
import { log } from "@/lib/platform/process/log";
import { setStatusUnavailable } from "./next/current-response";

/**
 * What a page shows; null when it could not be read. Then the answer's status is 503 when that may pass, else 500, and
 * its cause goes to the log: the page says in words that the fault is ours.
 */
export async function readForPage<T>(read: () => Promise<T>): Promise<{ found: T } | null> {
  try {
    return { found: await read() };
  } catch (err) {
    log().error({ err }, "a page could not be read");
    setStatusUnavailable(isTransient(err) ? 503 : 500);
    return null;
  }
}
