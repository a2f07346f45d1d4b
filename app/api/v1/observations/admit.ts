import { authenticateKey } from "@/lib/accounts/keys";
import { countRequest, minuteLimit } from "@/lib/crowd/observations/ingest";
import { problemResponse } from "@/lib/platform/http/problem";
import type { Use } from "@/lib/platform/http/rate-limit";
import { type Quota, rateLimitHeaders } from "@/lib/platform/http/rate-limit";
import { machineNow } from "@/lib/platform/process/clock";
import { formatNumber, plural } from "@/lib/words/numbers";

const realm = 'Bearer realm="Not Just You"';

/** A key and its account. */
interface Sender {
  keyId: string;
  accountId: string;
}

/** The key of the request, or the refusal with the `WWW-Authenticate` header of RFC 6750. */
export async function authenticateSender(
  request: Request,
): Promise<{ sender: Sender; refused: null } | { sender: null; refused: Response }> {
  const known = await authenticateKey(request.headers.get("authorization"), "observations", machineNow());
  switch (known.kind) {
    case "key":
      return { sender: { keyId: known.keyId, accountId: known.accountId }, refused: null };
    case "missing":
      return refused(
        401,
        realm,
        "You need a key. Create one on /account and send it as Authorization: Bearer njy_….",
      );
    case "unknown":
      return unknownKey();
    case "out-of-scope":
      return refused(
        403,
        `${realm}, error="insufficient_scope", scope="observations"`,
        "This key lacks the permission “Submit call statistics”. Create a key that has it on /account.",
      );
  }
}

/** The refusal of a key that is unknown or revoked. */
export const unknownKey = () =>
  refused(
    401,
    `${realm}, error="invalid_token"`,
    "This key is unknown or revoked. Send it as Authorization: Bearer njy_ followed by 43 characters, or create a new key on /account.",
  );

const refused = (status: 401 | 403, challenge: string, detail: string) => ({
  sender: null,
  refused: problemResponse({ status, detail, headers: { "WWW-Authenticate": challenge } }),
});

/** Counts a request of a key. Returns what is left of its limit, or the refusal. Refuses if it cannot count. */
export async function admit(
  keyId: string,
): Promise<{ quota: Quota; limited: null } | { quota: null; limited: Response }> {
  const use = await countRequest(keyId);
  if (use && !use.over) return { quota: use.quota, limited: null };
  const advice = "Send once a minute, with several periods and cells in one list.";
  return { quota: null, limited: overLimit(use, `Too many requests with this key. ${advice}`) };
}

/** The refusal of an account whose keys sent too many minutes; 503 if we could not count them. */
export const tooManyMinutes = (use: Use | null): Response =>
  overLimit(
    use,
    `The keys of this account sent more than ${formatNumber(minuteLimit.max)} minutes of observations within an hour, so we stored nothing from this request.`,
  );

function overLimit(use: Use | null, why: string): Response {
  if (!use) {
    const detail = "Too many keys are sending at once, so we did not store this. Please send it again.";
    return problemResponse({ status: 503, detail, headers: { "Retry-After": "5" } });
  }
  const { quota } = use;
  return problemResponse({
    status: 429,
    detail: `${why} Try again in ${plural(quota.resetSeconds, "second")}.`,
    headers: { ...rateLimitHeaders([quota]), "Retry-After": `${quota.resetSeconds}` },
  });
}
