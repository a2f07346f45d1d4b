import { corsHeaders } from "@/lib/platform/http/cached-body";
import { liveClient } from "@/lib/platform/http/next/current-response";
import { problemResponse, withProblems } from "@/lib/platform/http/problem";
import { liveStream } from "@/lib/views/live/stream";

export const dynamic = "force-dynamic";

const headers = {
  ...corsHeaders,
  "Content-Type": "text/event-stream; charset=utf-8",
  "Cache-Control": "no-store, no-transform",
  // Without this header, some proxies buffer the stream.
  "X-Accel-Buffering": "no",
};

/** Next.js would build the stream for GET and drop it, and the stream would stay open forever. */
export const HEAD = () => new Response(null, { headers });

export const GET = withProblems(async (request) => {
  const stream = liveStream(request.headers.get("last-event-id"), liveClient());
  if (stream) return new Response(stream, { headers });
  return problemResponse({
    status: 503,
    detail: "Too many live streams are open. Poll /api/v1/status instead.",
    headers: { "Retry-After": "30" },
  });
});
