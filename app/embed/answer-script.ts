import { respondCached, textBody } from "@/lib/platform/http/cached-body";

/** Long enough to cost nothing on the next page, short enough that a mend arrives the same day. */
const cache = { browser: 3600, shared: 3600, revalidate: 86_400 };

/** Answers with a script, which any site may load, also one that is isolated from other origins. */
export function answerScript(request: Request, script: string): Response {
  const response = respondCached(request, textBody(script, "text/javascript; charset=utf-8"), cache);
  response.headers.set("Cross-Origin-Resource-Policy", "cross-origin");
  // A worker is only let into a page that is isolated when it is isolated itself, as our frames are.
  response.headers.set("Cross-Origin-Embedder-Policy", "require-corp");
  return response;
}
