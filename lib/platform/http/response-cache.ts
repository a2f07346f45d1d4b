import type { IncomingMessage, ServerResponse } from "node:http";
import CachePolicy from "http-cache-semantics";
import { LRUCache } from "lru-cache";
import { type CapturedResponse, captureResponse } from "@/lib/platform/http/next/capture-response";
import { isKnownTag } from "./cached-body";

/** Responds to one request. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

interface Variant {
  policy: CachePolicy;
  captured: CapturedResponse;
}

/** A handler with a cache in front of it. */
export interface ResponseCache {
  handle: Handler;
  /** Removes all responses: the data that they show has changed. */
  clear(): void;
}

const maxBytes = 32 * 1024 * 1024;
const maxBytesEach = 512 * 1024;
/** One URL has few variants: compressed or not, for a program or a person. A new one above the limit replaces the oldest. */
const maxVariants = 8;

/**
 * A shared cache (RFC 9111) in memory, in front of `next`. It stores what the `Cache-Control` of a response lets a CDN
 * store, for as long. It stores no response to a request with a cookie or a key. So a spike costs one rendering per change.
 */
export function responseCache(next: Handler): ResponseCache {
  const byUrl = new LRUCache<string, Variant[]>({
    maxSize: maxBytes,
    sizeCalculation: (variants) =>
      variants.reduce((sum, { captured }) => sum + captured.body.length + 1000, 1),
  });
  /** The request headers that the responses of a URL depend on. We know them from the last one, also after `clear`. */
  const varyOf = new LRUCache<string, readonly string[]>({ max: 1000 });
  const inProgress = new Map<string, Promise<void>>();
  /** Counts the changes. */
  let version = 0;

  const store = (request: IncomingMessage, captured: CapturedResponse, startedAt: number) => {
    // We must not serve after a change what we started before it.
    if (startedAt !== version) return;
    const url = request.url ?? "";
    const policy = policyOf(request, captured.status, captured.headers);
    const others = (byUrl.get(url) ?? []).filter(
      (one) => !one.policy.satisfiesWithoutRevalidation(plain(request)),
    );
    byUrl.set(url, [{ policy, captured }, ...others].slice(0, maxVariants));
  };

  const render = async (request: IncomingMessage, response: ServerResponse, workKey: string | null) => {
    const startedAt = version;
    const url = request.url ?? "";
    const isWanted = () => {
      const { statusCode } = response;
      const policy = policyOf(request, statusCode, response.getHeaders());
      const wanted = statusCode === 200 && policy.storable() && policy.timeToLive() > 0;
      if (wanted) varyOf.set(url, namesIn(response.getHeader("vary")));
      return wanted;
    };
    const finished = new Promise<void>((resolve) =>
      captureResponse(response, maxBytesEach, isWanted, (captured) => {
        if (captured) store(request, captured, startedAt);
        resolve();
      }),
    );
    if (workKey !== null) {
      inProgress.set(workKey, finished);
      void finished.then(() => inProgress.get(workKey) === finished && inProgress.delete(workKey));
    }
    await next(request, response);
  };

  return {
    clear() {
      version += 1;
      byUrl.clear();
    },
    async handle(request, response) {
      const { method, url = "", headers } = request;
      const isCacheable =
        (method === "GET" || method === "HEAD") && !headers.cookie && !headers.authorization;
      if (!isCacheable || headers.range) return next(request, response);
      const found = () =>
        byUrl.get(url)?.find(({ policy }) => policy.satisfiesWithoutRevalidation(plain(request)));
      const now = found();
      if (now) return send(request, response, now);
      if (method === "HEAD") return next(request, response);
      const vary = varyOf.get(url);
      const workKey = vary ? JSON.stringify([url, ...vary.map((name) => headers[name] ?? null)]) : null;
      const waited = workKey === null ? undefined : inProgress.get(workKey);
      await waited;
      const later = waited && found();
      return later ? send(request, response, later) : render(request, response, workKey);
    },
  };
}

/** The parts of a request that we use. We ignore its own cache directives, or every reload would bypass the cache. */
function plain({ url = "", headers }: IncomingMessage): CachePolicy.HttpRequest {
  const { "cache-control": _, pragma: __, ...rest } = headers;
  return { method: "GET", url, headers: singleValues(rest) };
}

/**
 * Whether and how long we may store a response. We never serve a stale one, which is all that `must-revalidate` requires
 * (RFC 9111 §5.2.2.2). The library treats that directive as `no-cache`, so we remove it first.
 */
function policyOf(request: IncomingMessage, status: number, headers: CapturedResponse["headers"]) {
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

/** Sends a stored response with its age, or 304 if the client has it already. */
function send(request: IncomingMessage, response: ServerResponse, { policy, captured }: Variant): void {
  const headers: CachePolicy.Headers = {
    ...policy.responseHeaders(),
    "cache-control": `${captured.headers["cache-control"]}`,
  };
  const known = isKnownTag(request.headers["if-none-match"] ?? null, `${headers.etag ?? ""}`);
  if (known) {
    const { "content-length": _, "content-type": __, "content-encoding": ___, ...rest } = headers;
    response.writeHead(304, rest).end();
    return;
  }
  response.writeHead(captured.status, { ...headers, "content-length": captured.body.length });
  response.end(request.method === "HEAD" ? undefined : captured.body);
}
