import { corsHeaders } from "@/lib/platform/http/cached-body";
import { liveClient } from "@/lib/platform/http/next/current-response";
import { problemAnswer, withProblems } from "@/lib/platform/http/problem";
import { liveStream } from "@/lib/views/live/stream";

export const dynamic = "force-dynamic";

const headers = {
  ...corsHeaders,
  "Content-Type": "text/event-stream; charset=utf-8",
  "Cache-Control": "no-store, no-transform",
  // Some proxies hold a stream back until it is long enough, unless told.
  "X-Accel-Buffering": "no",
};

/** Without a body of its own: one made for GET and then dropped would stay open for ever. */
export const HEAD = () => new Response(null, { headers });

export const GET = withProblems(async (request) => {
  const stream = liveStream(request.headers.get("last-event-id"), liveClient());
  if (stream) return new Response(stream, { headers });
  return problemAnswer({
    status: 503,
    detail: "Too many live streams are open here; poll /api/v1/status instead.",
    headers: { "Retry-After": "30" },
  });
});
