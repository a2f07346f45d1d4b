import { corsHeaders } from "@/lib/platform/http/cached-body";
import type { ScriptWord } from "@/lib/snapshot/place-now";

/** `curl --retry` waits this many seconds. */
const retrySeconds = 30;

/**
 * 200 for "ok", otherwise 503, with only the word in the body. If we don't know, we respond with 503, so that a script
 * never gets a false yes. No cache may serve it late, because an old "ok" would hide an outage.
 */
export const respondWord = (word: ScriptWord): Response =>
  new Response(`${word}\n`, {
    status: word === "ok" ? 200 : 503,
    headers: {
      ...corsHeaders,
      "Content-Type": "text/plain; charset=utf-8",
      "Cache-Control": "public, max-age=0, s-maxage=3",
      ...(word === "ok" ? {} : { "Retry-After": `${retrySeconds}` }),
    },
  });
