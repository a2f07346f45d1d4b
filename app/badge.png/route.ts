import { withProblems } from "@/lib/platform/http/problem";
import { now } from "@/lib/platform/process/clock";
import { answerBadge } from "@/lib/views/badge/answer";

export const dynamic = "force-dynamic";

export const GET = withProblems((request) => answerBadge(request, now()));
