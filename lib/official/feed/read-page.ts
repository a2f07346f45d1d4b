import { largestBodyBytes, readBody } from "./read-body";
import { type CouldNotRead, couldNotRead } from "./read-failure";

/** What a server gave us to ask "has it changed?" with. */
export interface Validators {
  etag?: string;
  lastModified?: string;
}

/** What came of asking for a page. `unchanged` is only possible when validators were sent. */
export type PageReading =
  | { outcome: "read"; json: unknown; validators: Validators }
  | { outcome: "unchanged" }
  | CouldNotRead;

/** From the request to the last byte; in the machine's time, whatever our clock does. */
export const timeoutMs = 10_000;
const maxRedirects = 3;

/**
 * Asks for a JSON page once, conditionally when `validators` are given. Redirects are followed on the same host only:
 * no other host is ever contacted. Whatever cannot be read is a returned value.
 */
export async function readPage(
  url: string,
  validators: Validators = {},
  limits: { timeoutMs: number } = { timeoutMs },
): Promise<PageReading> {
  const signal = AbortSignal.timeout(limits.timeoutMs);
  let stage: "unreachable" | "cut-off" = "unreachable";
  try {
    const answer = await follow(new URL(url), validators, signal);
    if ("outcome" in answer) return answer;
    stage = "cut-off";
    return await judge(answer, validators);
  } catch (error) {
    if (signal.aborted) return couldNotRead("slow", `took longer than ${limits.timeoutMs / 1000} s`);
    if (!(error instanceof TypeError)) throw error;
    return couldNotRead(stage, stage === "cut-off" ? "broke off in the middle" : reasonOf(error));
  }
}

/** The answer at the end of the redirects. */
async function follow(
  start: URL,
  validators: Validators,
  signal: AbortSignal,
): Promise<Response | CouldNotRead> {
  let url = start;
  for (let redirects = 0; redirects <= maxRedirects; redirects++) {
    const response = await fetch(url, { headers: headersFor(validators), redirect: "manual", signal });
    const location = response.headers.get("location");
    if (![301, 302, 303, 307, 308].includes(response.status) || location === null) return response;
    await response.body?.cancel();
    if (!URL.canParse(location, url))
      return couldNotRead("redirect", "redirects to something that is no URL");
    const next = new URL(location, url);
    if (!sameHost(url, next)) return couldNotRead("redirect", `redirects to another host, ${next.host}`);
    url = next;
  }
  return couldNotRead("redirect", `redirects more than ${maxRedirects} times`);
}

/** The same host and port, or the same name with the connection made secure. */
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

async function judge(response: Response, sent: Validators): Promise<PageReading> {
  const { status, headers } = response;
  const asked = sent.etag !== undefined || sent.lastModified !== undefined;
  if (status === 304 && asked) return { outcome: "unchanged" };
  if (status !== 200) {
    await response.body?.cancel();
    const seconds = Number(headers.get("retry-after") ?? Number.NaN);
    return {
      ...couldNotRead("http-status", `answered HTTP ${status}`),
      status,
      ...(seconds > 0 ? { retryAfterSeconds: seconds } : {}),
    };
  }
  if (Number(headers.get("content-length")) > largestBodyBytes) {
    await response.body?.cancel();
    return couldNotRead("too-large", `sent more than ${largestBodyBytes} bytes`);
  }
  if (/\bhtml\b/i.test(headers.get("content-type") ?? "")) {
    await response.body?.cancel();
    return couldNotRead("html", "sent HTML instead of JSON");
  }
  const body = await readBody(response);
  if (body.outcome !== "read") return body;
  const etag = headers.get("etag") ?? undefined;
  const lastModified = headers.get("last-modified") ?? undefined;
  return { ...body, validators: { ...(etag ? { etag } : {}), ...(lastModified ? { lastModified } : {}) } };
}

/** The system's code for a failed connection, such as ECONNREFUSED; never an address. */
function reasonOf(error: Error): string {
  const { cause } = error;
  const code = typeof cause === "object" && cause !== null && "code" in cause ? cause.code : undefined;
  return typeof code === "string" ? `could not be reached (${code})` : "could not be reached";
}
