import { proofScripts, respondScript } from "@/app/embed/scripts";
import { withProblems } from "@/lib/platform/http/problem";

export const dynamic = "force-dynamic";

/** The module that the report button loads if a report needs a proof of work. */
export const GET = withProblems(async (request) => respondScript(request, (await proofScripts()).module));
