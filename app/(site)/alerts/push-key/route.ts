import { readPushKey } from "@/lib/alerts/push-key";
import { withProblems } from "@/lib/platform/http/problem";

export const dynamic = "force-dynamic";

/** The key to which a browser binds its subscription (VAPID), in base64url. */
export const GET = withProblems(async () => {
  const headers = { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "public, max-age=3600" };
  return new Response(await readPushKey(), { headers });
});
