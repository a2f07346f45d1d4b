import { readPushKey } from "@/lib/alerts/channels/push/channel";
import { withProblems } from "@/lib/platform/http/problem";

export const dynamic = "force-dynamic";

/** The public VAPID key in base64url, which a browser needs to subscribe. */
export const GET = withProblems(async () => {
  const headers = { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "public, max-age=3600" };
  return new Response(await readPushKey(), { headers });
});
