import { answerFeed } from "@/app/feed/answer-feed";
import { withProblems } from "@/lib/platform/http/problem";

export const dynamic = "force-dynamic";

export const GET = withProblems((request) => answerFeed(request, { surface: null, name: "Claude" }, "ics"));
