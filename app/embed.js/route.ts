import { elementsScript, respondScript } from "@/app/embed/scripts";
import { withProblems } from "@/lib/platform/http/problem";

export const dynamic = "force-dynamic";

/** The script of `<report-error>` and `<status-badge>` for other sites. */
export const GET = withProblems(async (request) => respondScript(request, await elementsScript()));
