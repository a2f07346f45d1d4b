import { countRequest, minuteLimit } from "@/lib/crowd/observations/limits";
import type { Use } from "@/lib/platform/http/key-counter";
import { problemAnswer } from "@/lib/platform/http/problem";
import { type Quota, rateLimitHeaders } from "@/lib/platform/http/rate-limit-headers";

/** Counts a request of a key: what is left of its limit, or the answer that it is used up. Fails closed. */
export async function admit(
  keyId: string,
): Promise<{ quota: Quota; limited: null } | { quota: null; limited: Response }> {
  const use = await countRequest(keyId);
  if (use && !use.over) return { quota: use.quota, limited: null };
  const advice = "Send once a minute, several periods and cells in one list.";
  return { quota: null, limited: refused(use, `Too many requests with this key. ${advice}`) };
}

/** The answer to an account whose keys told of too much; null where it cannot be counted. */
export const tooManyMinutes = (use: Use | null): Response =>
  refused(
    use,
    `The keys of this account told of more than ${minuteLimit.max} minutes of cells within an hour. Nothing of this was stored; please send it again then.`,
  );

function refused(use: Use | null, why: string): Response {
  if (!use) {
    const detail = "Too many keys send at once, so this was not stored; please send it again.";
    return problemAnswer({ status: 503, detail, headers: { "Retry-After": "5" } });
  }
  const { quota } = use;
  return problemAnswer({
    status: 429,
    detail: `${why} Try again in ${quota.resetSeconds} seconds.`,
    headers: { ...rateLimitHeaders([quota]), "Retry-After": `${quota.resetSeconds}` },
  });
}
