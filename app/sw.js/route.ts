import { withProblems } from "@/lib/platform/http/problem";
import { workerScript } from "./compiled-worker";

export const dynamic = "force-dynamic";

/** The only service worker of the site: components/report/offline/worker. Browsers check for a new one each time. */
export const GET = withProblems(
  async () =>
    new Response(await workerScript(), {
      headers: { "Content-Type": "text/javascript; charset=utf-8", "Cache-Control": "no-cache" },
    }),
);
