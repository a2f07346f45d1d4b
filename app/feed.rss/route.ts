import { respondFeed } from "@/app/feed/respond-feed";
import { withProblems } from "@/lib/platform/http/problem";

export const dynamic = "force-dynamic";

export const GET = withProblems((request) => respondFeed(request, { surface: null, name: "Claude" }, "rss"));
