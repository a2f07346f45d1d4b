import { createHash } from "node:crypto";

/** A response body that we build once, with the ETag by which clients check whether it changed. */
export interface CachedBody<Body extends BodyInit = string> {
  body: Body;
  etag: string;
  contentType: string;
}

/** Lets pages of any origin read the response, without credentials. */
export const corsHeaders = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers": "ETag, RateLimit, RateLimit-Policy, Retry-After",
} as const;

/** Seconds for browsers and for a shared cache, and how long a shared cache may serve an old response while it fetches. */
export interface CacheSeconds {
  browser: number;
  shared: number;
  revalidate: number;
}

/** For responses made from the snapshot, which we rebuild every few seconds. */
export const snapshotCache: CacheSeconds = { browser: 2, shared: 3, revalidate: 15 };

/** A text as a cached body. */
export function textBody(body: string, contentType: string): CachedBody {
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  return { body, etag, contentType };
}

/** A value as a cached JSON body. */
export const jsonBody = (value: unknown): CachedBody =>
  textBody(JSON.stringify(value), "application/json; charset=utf-8");

/** 200 with the body, or 304 if the client has it already. */
export function respondCached(request: Request, cached: CachedBody<BodyInit>, cache: CacheSeconds): Response {
  const headers = {
    ...corsHeaders,
    ETag: cached.etag,
    "Content-Type": cached.contentType,
    "Cache-Control": `public, max-age=${cache.browser}, s-maxage=${cache.shared}, stale-while-revalidate=${cache.revalidate}`,
  };
  return isKnownTag(request.headers.get("if-none-match"), cached.etag)
    ? new Response(null, { status: 304, headers })
    : new Response(cached.body, { headers });
}

/** Whether the tags in `If-None-Match` include this one. RFC 9110 requires a weak comparison. */
export function isKnownTag(ifNoneMatch: string | null, etag: string): boolean {
  const tags = ifNoneMatch?.split(",").map(withoutWeakness) ?? [];
  return tags.includes("*") || tags.includes(withoutWeakness(etag));
}

const withoutWeakness = (tag: string) => tag.trim().replace(/^W\//, "");
