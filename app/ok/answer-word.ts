import { corsHeaders } from "@/lib/platform/http/cached-body";
import type { ScriptWord } from "@/lib/snapshot/script-word";

/** A script that waits with `curl --retry` asks again after so many seconds. */
const retrySeconds = 30;

/**
 * 200 for "ok", else 503, with the word alone in the body. Unknown is 503: a script asks whether it may go on, and must
 * not be told yes by who does not know. No cache may serve it late, as an "ok" from before an outage is a green lie.
 */
export const answerWord = (word: ScriptWord): Response =>
  new Response(`${word}\n`, {
    status: word === "ok" ? 200 : 503,
    headers: {
      ...corsHeaders,
      "Content-Type": "text/plain; charset=utf-8",
      "Cache-Control": "public, max-age=0, s-maxage=3",
      ...(word === "ok" ? {} : { "Retry-After": `${retrySeconds}` }),
    },
  });
