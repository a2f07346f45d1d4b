import * as http from "node:http";
import * as https from "node:https";
import type { LookupFunction } from "node:net";
import { checkUrl, type Reach, type Refusal } from "./check-url";

/** What is posted. */
export interface Post {
  url: string;
  headers: Readonly<Record<string, string>>;
  body: string | Buffer;
}

/** What came of it. `refused`: the URL leads where nothing is posted to. `failed`: why, in a few words without the URL. */
export type Posted =
  | { kind: "answered"; status: number; retryAfterSeconds: number | null }
  | { kind: "failed"; why: string }
  | { kind: "refused"; why: Refusal };

/** A receiver that has not answered by then has failed: Standard Webhooks asks for 15 to 30 s, most senders wait 5 to 10. */
export const answerWithinMs = 10_000;

/**
 * Posts once to a URL: resolves it anew, checks every address, and connects to one of those and no other, whatever the
 * name resolves to by then. A redirect is an answer like any other and not followed. Of the answer only its head is read.
 */
export async function post(request: Post, reach: Reach): Promise<Posted> {
  const signal = AbortSignal.timeout(reach.answerWithinMs ?? answerWithinMs);
  const late = new Promise<"late">((resolve) =>
    signal.addEventListener("abort", () => resolve("late"), { once: true }),
  );
  // A name server may be as slow as a receiver.
  const checked = await Promise.race([checkUrl(request.url, reach), late]);
  if (checked === "late") return { kind: "failed", why: "its name was not resolved in time" };
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
    const asked = request(url, {
      method: "POST",
      agent: false,
      lookup,
      signal,
      headers: { ...headers, "Content-Length": Buffer.byteLength(body), "User-Agent": "not-just-you" },
    });
    asked.on("response", (answer) => {
      resolve({ kind: "answered", status: answer.statusCode ?? 0, retryAfterSeconds: retryAfter(answer) });
      answer.destroy();
    });
    asked.on("error", (error) => {
      const code = "code" in error ? String(error.code) : error.name;
      resolve({
        kind: "failed",
        why: signal.aborted ? "it did not answer in time" : `no connection (${code})`,
      });
    });
    asked.end(body);
  });
}

function retryAfter({ headers }: http.IncomingMessage): number | null {
  const text = headers["retry-after"] ?? "";
  if (/^\d{1,6}$/.test(text)) return Number(text);
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - Date.now()) / 1000));
}
