import { withProblems } from "@/lib/http/problem";
import { now } from "@/lib/process/clock";
import { answerBadge } from "@/lib/status/badge/answer";

export const dynamic = "force-dynamic";

export const GET = withProblems((request) => answerBadge(request, now()));
