import * as http from "node:http";
import * as https from "node:https";
import type { LookupFunction } from "node:net";
import { checkUrl, type EgressPolicy, type Refusal } from "./egress";

export interface Post {
  url: string;
  headers: Readonly<Record<string, string>>;
  body: string | Buffer;
}

/** The result of a post. `refused`: the policy does not allow the URL. `failed`: why, in a few words without the URL. */
export type Posted =
  | { kind: "answered"; status: number; retryAfterSeconds: number | null }
  | { kind: "failed"; why: string }
  | { kind: "refused"; why: Refusal };

/** How long a receiver may take to answer. Standard Webhooks recommends 15 to 30 s; most senders wait 5 to 10 s. */
export const answerWithinMs = 10_000;

/**
 * Posts once to a URL. It resolves the host again, checks every address, and connects only to a checked one, even if the
 * name resolves to something else by then. It does not follow redirects, and reads only the head of the answer.
 */
export async function post(request: Post, policy: EgressPolicy): Promise<Posted> {
  const signal = AbortSignal.timeout(policy.answerWithinMs ?? answerWithinMs);
  const late = new Promise<"late">((resolve) =>
    signal.addEventListener("abort", () => resolve("late"), { once: true }),
  );
  // Name servers can be as slow as receivers.
  const checked = await Promise.race([checkUrl(request.url, policy), late]);
  if (checked === "late") return { kind: "failed", why: "the host name didn’t resolve in time" };
  if (checked.refused !== null) return { kind: "refused", why: checked.refused };
  return send(checked.url, pinnedTo(checked.addresses), request, signal);
}

function pinnedTo(addresses: { address: string; family: number }[]): LookupFunction {
  return (_host, options, callback) => {
    const [first] = addresses;
    if (options.all) callback(null, addresses);
    else callback(null, first?.address ?? "", first?.family);
  };
}

function send(
  url: URL,
  lookup: LookupFunction,
  { headers, body }: Post,
  signal: AbortSignal,
): Promise<Posted> {
  const { request } = url.protocol === "https:" ? https : http;
  return new Promise((resolve) => {
    const sent = request(url, {
      method: "POST",
      agent: false,
      lookup,
      signal,
      headers: { ...headers, "Content-Length": Buffer.byteLength(body), "User-Agent": "not-just-you" },
    });
    sent.on("response", (answer) => {
      resolve({ kind: "answered", status: answer.statusCode ?? 0, retryAfterSeconds: retryAfter(answer) });
      answer.destroy();
    });
    sent.on("error", (error) => {
      const code = "code" in error ? String(error.code) : error.name;
      resolve({
        kind: "failed",
        why: signal.aborted ? "no answer in time" : `no connection (${code})`,
      });
    });
    sent.end(body);
  });
}

function retryAfter({ headers }: http.IncomingMessage): number | null {
  const text = headers["retry-after"] ?? "";
  if (/^\d{1,6}$/.test(text)) return Number(text);
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - Date.now()) / 1000));
}
