import { withProblems } from "@/lib/platform/http/problem";
import { readMetrics } from "@/lib/server/jobs/metrics";

export const dynamic = "force-dynamic";

export const GET = withProblems(async () => {
  const { body, contentType } = await readMetrics();
  return new Response(body, { headers: { "Content-Type": contentType, "Cache-Control": "no-store" } });
});
