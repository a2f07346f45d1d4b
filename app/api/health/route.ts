import { openToAll } from "@/lib/http/answer";
import { withProblems } from "@/lib/http/problem";
import { readHealth } from "@/lib/jobs/health";
import { now } from "@/lib/process/clock";

export const dynamic = "force-dynamic";

export const GET = withProblems(async () => {
  const health = await readHealth(now());
  return Response.json(health, {
    status: health.ok ? 200 : 503,
    headers: { ...openToAll, "Cache-Control": "no-store" },
  });
});
