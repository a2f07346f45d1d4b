import { authenticateKey } from "@/lib/accounts/keys";
import { problemAnswer } from "@/lib/platform/http/problem";
import { machineNow } from "@/lib/platform/process/clock";

const realm = 'Bearer realm="Not Just You"';

/** A key, and whose it is. */
interface Sender {
  keyId: string;
  accountId: string;
}

/** The key that sends, or why it may not: RFC 6750 says how a program is told. */
export async function whoSends(
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
        "A key is needed. Make one on /account and send it as Authorization: Bearer njy_….",
      );
    case "unknown":
      return unknownKey();
    case "out-of-scope":
      return refused(
        403,
        `${realm}, error="insufficient_scope", scope="observations"`,
        "This key may not send observations. Make one on /account that may.",
      );
  }
}

/** The refusal of a key that is none of ours, or is no more. */
export const unknownKey = () =>
  refused(
    401,
    `${realm}, error="invalid_token"`,
    "This key is not known here, or it was revoked. Its form is Authorization: Bearer njy_ and 43 characters; make a new one on /account.",
  );

const refused = (status: 401 | 403, challenge: string, detail: string) => ({
  sender: null,
  refused: problemAnswer({ status, detail, headers: { "WWW-Authenticate": challenge } }),
});
