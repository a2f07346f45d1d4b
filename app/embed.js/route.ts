import { answerScript } from "@/app/embed/answer-script";
import { elementsScript } from "@/app/embed/compiled";
import { withProblems } from "@/lib/platform/http/problem";

export const dynamic = "force-dynamic";

/** The script of `<report-error>` and `<status-badge>`, for any site. */
export const GET = withProblems(async (request) => answerScript(request, await elementsScript()));
