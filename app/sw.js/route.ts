import { withProblems } from "@/lib/platform/http/problem";
import { workerScript } from "./compiled-worker";

export const dynamic = "force-dynamic";

/** The one service worker of the site: components/report/offline/worker. A browser asks for it anew each time. */
export const GET = withProblems(
  async () =>
    new Response(await workerScript(), {
      headers: { "Content-Type": "text/javascript; charset=utf-8", "Cache-Control": "no-cache" },
    }),
);
