import { openToAll } from "@/lib/platform/http/answer";
import { withProblems } from "@/lib/platform/http/problem";
import { now } from "@/lib/platform/process/clock";
import { readHealth } from "@/lib/server/health/health";

export const dynamic = "force-dynamic";

export const GET = withProblems(async () => {
  const health = await readHealth(now());
  return Response.json(health, {
    status: health.ok ? 200 : 503,
    headers: { ...openToAll, "Cache-Control": "no-store" },
  });
});
