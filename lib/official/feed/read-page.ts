import { readJson } from "./parse-fields";

/** The headers of a response with which we can ask whether the page has changed. */
export interface Validators {
  etag?: string;
  lastModified?: string;
}

/** The result of a request for a page. `unchanged` is possible only with validators. */
export type PageReading =
  | { outcome: "read"; json: unknown; validators: Validators }
  | { outcome: "unchanged" }
  | ReadFailure;

/** From the request to the last byte, in real time also with a faster clock. */
export const timeoutMs = 10_000;
const maxRedirects = 3;

/**
 * Requests a JSON page once, conditionally with `validators`. It follows redirects only on the same host and never
 * contacts another one. Failures are returned, not thrown.
 */
export async function readPage(
  url: string,
  validators: Validators = {},
  limits: { timeoutMs: number } = { timeoutMs },
): Promise<PageReading> {
  const signal = AbortSignal.timeout(limits.timeoutMs);
  let stage: "unreachable" | "cut-off" = "unreachable";
  try {
    const response = await followRedirects(new URL(url), validators, signal);
    if ("outcome" in response) return response;
    stage = "cut-off";
    return await readResponse(response, validators);
  } catch (error) {
    if (signal.aborted) return readFailure("slow", `took longer than ${limits.timeoutMs / 1000} s`);
    if (!(error instanceof TypeError)) throw error;
    return readFailure(stage, stage === "cut-off" ? "closed the connection early" : reasonOf(error));
  }
}

/** The response after all redirects. */
async function followRedirects(
  start: URL,
  validators: Validators,
  signal: AbortSignal,
): Promise<Response | ReadFailure> {
  let url = start;
  for (let redirects = 0; redirects <= maxRedirects; redirects++) {
    const response = await fetch(url, { headers: headersFor(validators), redirect: "manual", signal });
    const location = response.headers.get("location");
    if (![301, 302, 303, 307, 308].includes(response.status) || location === null) return response;
    await response.body?.cancel();
    if (!URL.canParse(location, url)) return readFailure("redirect", "redirected to an invalid URL");
    const next = new URL(location, url);
    if (!sameHost(url, next)) return readFailure("redirect", `redirected to another host, ${next.host}`);
    url = next;
  }
  return readFailure("redirect", `redirected more than ${maxRedirects} times`);
}

/** The same host and port, or a redirect from http: to https: on the same host. */
const sameHost = (from: URL, to: URL): boolean =>
  (to.host === from.host && to.protocol === from.protocol) ||
  (to.hostname === from.hostname && from.protocol === "http:" && to.protocol === "https:" && to.port === "");

function headersFor({ etag, lastModified }: Validators): Record<string, string> {
  return {
    accept: "application/json",
    "user-agent": "not-just-you",
    ...(etag ? { "if-none-match": etag } : lastModified ? { "if-modified-since": lastModified } : {}),
  };
}

async function readResponse(response: Response, sent: Validators): Promise<PageReading> {
  const { status, headers } = response;
  const isConditional = sent.etag !== undefined || sent.lastModified !== undefined;
  if (status === 304 && isConditional) return { outcome: "unchanged" };
  if (status !== 200) {
    await response.body?.cancel();
    const seconds = Number(headers.get("retry-after") ?? Number.NaN);
    return {
      ...readFailure("http-status", `returned HTTP ${status}`),
      status,
      ...(seconds > 0 ? { retryAfterSeconds: seconds } : {}),
    };
  }
  if (Number(headers.get("content-length")) > maxBodyBytes) {
    await response.body?.cancel();
    return readFailure("too-large", `sent more than ${maxBodyBytes} bytes`);
  }
  if (/\bhtml\b/i.test(headers.get("content-type") ?? "")) {
    await response.body?.cancel();
    return readFailure("html", "sent HTML instead of JSON");
  }
  const body = await readBody(response);
  if (body.outcome !== "read") return body;
  const etag = headers.get("etag") ?? undefined;
  const lastModified = headers.get("last-modified") ?? undefined;
  return { ...body, validators: { ...(etag ? { etag } : {}), ...(lastModified ? { lastModified } : {}) } };
}

/** The error code of a failed connection, such as ECONNREFUSED, without the address. */
function reasonOf(error: Error): string {
  const { cause } = error;
  const code = typeof cause === "object" && cause !== null && "code" in cause ? cause.code : undefined;
  return typeof code === "string" ? `could not be reached (${code})` : "could not be reached";
}

/** The newest 50 incidents with all updates are smaller than a megabyte. */
export const maxBodyBytes = 8 * 1024 * 1024;

/** The JSON of a response, or why there is none. It reads at most `maxBodyBytes` from the network. */
export async function readBody(
  response: Response,
): Promise<{ outcome: "read"; json: unknown } | ReadFailure> {
  const bytes = await bytesOf(response);
  if (!bytes) return readFailure("too-large", `sent more than ${maxBodyBytes} bytes`);
  const text = new TextDecoder().decode(bytes);
  if (/^\s*</.test(text)) return readFailure("html", "sent HTML instead of JSON");
  try {
    return { outcome: "read", json: readJson(text) };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) {
      return readFailure("not-json", text.trim() === "" ? "sent an empty response" : "sent invalid JSON");
    }
    throw error;
  }
}

async function bytesOf({ body }: Response): Promise<Uint8Array | undefined> {
  const reader = body?.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    chunks.push(part.value);
    length += part.value.length;
    if (length > maxBodyBytes) {
      await reader?.cancel();
      return undefined;
    }
  }
  return Buffer.concat(chunks);
}

/** Why we could not read the status page. None of these says whether Claude works. */
export const failureReasons = [
  "slow",
  "unreachable",
  "cut-off",
  "too-large",
  "http-status",
  "redirect",
  "html",
  "not-json",
  "unexpected-shape",
] as const;
export type FailureReason = (typeof failureReasons)[number];

/** A failed attempt. `detail` continues a sentence that starts with the page, such as "returned HTTP 503". */
export interface ReadFailure {
  outcome: "could-not-read";
  reason: FailureReason;
  detail: string;
  /** The HTTP status, if that was the reason. */
  status?: number;
  /** How long the server asked us to wait, in seconds. */
  retryAfterSeconds?: number;
}

/** A failed attempt for this reason. */
export const readFailure = (reason: FailureReason, detail: string): ReadFailure => ({
  outcome: "could-not-read",
  reason,
  detail,
});
