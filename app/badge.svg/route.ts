import { withProblems } from "@/lib/platform/http/problem";
import { now } from "@/lib/platform/process/clock";
import { respondBadge } from "@/lib/views/badge/respond";

export const dynamic = "force-dynamic";

export const GET = withProblems((request) => respondBadge(request, now()));
