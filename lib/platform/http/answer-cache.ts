import type { IncomingMessage, ServerResponse } from "node:http";
import CachePolicy from "http-cache-semantics";
import { LRUCache } from "lru-cache";
import { isKnownTag } from "./cached-body";
import { type CapturedAnswer, captureAnswer } from "./next/capture-answer";

/** Answers one request. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

interface Variant {
  policy: CachePolicy;
  answer: CapturedAnswer;
}

/** A handler that is asked only for what is not in memory. */
export interface AnswerCache {
  handle: Handler;
  /** Forgets all answers: what they were made of has changed. */
  clear(): void;
}

const maxBytes = 32 * 1024 * 1024;
const maxBytesEach = 512 * 1024;
/** One address has few forms (compressed or not, for a program or a person); more of them push the oldest out. */
const maxVariants = 8;

/**
 * A shared cache (RFC 9111) in front of `next`: it keeps, in memory, what an answer's own `Cache-Control` lets a CDN
 * keep, for as long, and nothing of a request with a cookie or a key. So a spike costs one rendering each change.
 */
export function answerCache(next: Handler): AnswerCache {
  const byUrl = new LRUCache<string, Variant[]>({
    maxSize: maxBytes,
    sizeCalculation: (variants) => variants.reduce((sum, { answer }) => sum + answer.body.length + 1000, 1),
  });
  /** The request headers that an address's answers depend on: known from the last one, also after `clear`. */
  const varyOf = new LRUCache<string, readonly string[]>({ max: 1000 });
  const inWork = new Map<string, Promise<void>>();
  let age = 0;

  const keep = (request: IncomingMessage, answer: CapturedAnswer, asked: number) => {
    // What was made before the change must not be shown after it.
    if (asked !== age) return;
    const url = request.url ?? "";
    const policy = policyOf(request, answer.status, answer.headers);
    const others = (byUrl.get(url) ?? []).filter(
      (one) => !one.policy.satisfiesWithoutRevalidation(plain(request)),
    );
    byUrl.set(url, [{ policy, answer }, ...others].slice(0, maxVariants));
  };

  const ask = async (request: IncomingMessage, response: ServerResponse, workKey: string | null) => {
    const asked = age;
    const url = request.url ?? "";
    const isWanted = () => {
      const { statusCode } = response;
      const policy = policyOf(request, statusCode, response.getHeaders());
      const wanted = statusCode === 200 && policy.storable() && policy.timeToLive() > 0;
      if (wanted) varyOf.set(url, namesIn(response.getHeader("vary")));
      return wanted;
    };
    const captured = new Promise<void>((resolve) =>
      captureAnswer(response, maxBytesEach, isWanted, (answer) => {
        if (answer) keep(request, answer, asked);
        resolve();
      }),
    );
    if (workKey !== null) {
      inWork.set(workKey, captured);
      void captured.then(() => inWork.get(workKey) === captured && inWork.delete(workKey));
    }
    await next(request, response);
  };

  return {
    clear() {
      age += 1;
      byUrl.clear();
    },
    async handle(request, response) {
      const { method, url = "", headers } = request;
      const isOurs = (method === "GET" || method === "HEAD") && !headers.cookie && !headers.authorization;
      if (!isOurs || headers.range) return next(request, response);
      const found = () =>
        byUrl.get(url)?.find(({ policy }) => policy.satisfiesWithoutRevalidation(plain(request)));
      const now = found();
      if (now) return send(request, response, now);
      if (method === "HEAD") return next(request, response);
      const vary = varyOf.get(url);
      const workKey = vary ? JSON.stringify([url, ...vary.map((name) => headers[name] ?? null)]) : null;
      const waited = workKey === null ? undefined : inWork.get(workKey);
      await waited;
      const later = waited && found();
      return later ? send(request, response, later) : ask(request, response, workKey);
    },
  };
}

/** The request as far as it decides: what a reader says of freshness is not asked, or a reload would pass by the cache. */
function plain({ url = "", headers }: IncomingMessage): CachePolicy.HttpRequest {
  const { "cache-control": _, pragma: __, ...rest } = headers;
  return { method: "GET", url, headers: singleValues(rest) };
}

/**
 * What may be kept of an answer. Nothing stale is ever sent from here, which is all that `must-revalidate` asks (RFC
 * 9111 §5.2.2.2); the library takes the word for `no-cache`, so it does not see it.
 */
function policyOf(request: IncomingMessage, status: number, headers: CapturedAnswer["headers"]) {
  const single = singleValues(headers);
  const cacheControl = single["cache-control"];
  if (typeof cacheControl === "string")
    single["cache-control"] = cacheControl.replace(/\bmust-revalidate\b,?/i, "");
  return new CachePolicy(plain(request), { status, headers: single });
}

function singleValues(
  headers: NodeJS.Dict<number | string | string[] | readonly string[]>,
): CachePolicy.Headers {
  const single: CachePolicy.Headers = {};
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined)
      single[name.toLowerCase()] = Array.isArray(value) ? value.join(", ") : `${value}`;
  return single;
}

const namesIn = (vary: number | string | string[] | undefined): string[] =>
  `${vary ?? ""}`
    .toLowerCase()
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");

/** Sends what was kept, with its age, or 304 to who has it already. */
function send(request: IncomingMessage, response: ServerResponse, { policy, answer }: Variant): void {
  const headers: CachePolicy.Headers = {
    ...policy.responseHeaders(),
    "cache-control": `${answer.headers["cache-control"]}`,
  };
  const known = isKnownTag(request.headers["if-none-match"] ?? null, `${headers.etag ?? ""}`);
  if (known) {
    const { "content-length": _, "content-type": __, "content-encoding": ___, ...rest } = headers;
    response.writeHead(304, rest).end();
    return;
  }
  response.writeHead(answer.status, { ...headers, "content-length": answer.body.length });
  response.end(request.method === "HEAD" ? undefined : answer.body);
}
