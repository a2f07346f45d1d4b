import { problemAnswer } from "@/lib/http/problem";
import { type Quota, rateLimitHeaders } from "@/lib/http/rate-limit-headers";
import { countRequest } from "@/lib/observations/limits";

/** Counts a request of a key: what is left of its limit, or the answer that it is used up. Fails closed. */
export async function admit(
  keyId: string,
): Promise<{ quota: Quota; limited: null } | { quota: null; limited: Response }> {
  const use = await countRequest(keyId);
  if (!use) {
    const detail = "Too many keys send at once, so this was not stored; please send it again.";
    return { quota: null, limited: problemAnswer({ status: 503, detail, headers: { "Retry-After": "5" } }) };
  }
  const { over, quota } = use;
  if (!over) return { quota, limited: null };
  const limited = problemAnswer({
    status: 429,
    detail: `Too many requests with this key; try again in ${quota.resetSeconds} seconds. Send once a minute, several periods and cells in one list.`,
    headers: { ...rateLimitHeaders([quota]), "Retry-After": `${quota.resetSeconds}` },
  });
  return { quota: null, limited };
}
