import { createHash } from "node:crypto";

/** A body made once, with the tag by which a reader asks whether it changed. */
export interface CachedBody<Body extends BodyInit = string> {
  body: Body;
  etag: string;
  contentType: string;
}

/** Answers from anywhere: reading is open to any origin, without credentials. */
export const corsHeaders = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers": "ETag, RateLimit, RateLimit-Policy, Retry-After",
} as const;

/** Seconds for browsers, for a shared cache, and how long a shared cache may serve the old one while it asks anew. */
export interface CacheSeconds {
  browser: number;
  shared: number;
  revalidate: number;
}

/** For answers made from the snapshot: it is remade every few seconds. */
export const snapshotCache: CacheSeconds = { browser: 2, shared: 3, revalidate: 15 };

/** A face of this text. */
export function textBody(body: string, contentType: string): CachedBody {
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  return { body, etag, contentType };
}

/** A JSON face of this value. */
export const jsonBody = (value: unknown): CachedBody =>
  textBody(JSON.stringify(value), "application/json; charset=utf-8");

/** 200 with the face, or 304 when the reader has it already. */
export function respondCached(request: Request, face: CachedBody<BodyInit>, cache: CacheSeconds): Response {
  const headers = {
    ...corsHeaders,
    ETag: face.etag,
    "Content-Type": face.contentType,
    "Cache-Control": `public, max-age=${cache.browser}, s-maxage=${cache.shared}, stale-while-revalidate=${cache.revalidate}`,
  };
  return isKnownTag(request.headers.get("if-none-match"), face.etag)
    ? new Response(null, { status: 304, headers })
    : new Response(face.body, { headers });
}

/** Whether the tags that a reader has (`If-None-Match`) hold this one, compared weakly as RFC 9110 wants it. */
export function isKnownTag(asked: string | null, etag: string): boolean {
  const tags = asked?.split(",").map(strongly) ?? [];
  return tags.includes("*") || tags.includes(strongly(etag));
}

const strongly = (tag: string) => tag.trim().replace(/^W\//, "");
