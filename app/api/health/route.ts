import { corsHeaders } from "@/lib/platform/http/cached-body";
import { withProblems } from "@/lib/platform/http/problem";
import { now } from "@/lib/platform/process/clock";
import { readHealth } from "@/lib/server/health/health";

export const dynamic = "force-dynamic";

export const GET = withProblems(async () => {
  const health = await readHealth(now());
  return Response.json(health, {
    status: health.ok ? 200 : 503,
    headers: { ...corsHeaders, "Cache-Control": "no-store" },
  });
});
