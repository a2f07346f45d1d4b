import { proofScripts, respondScript } from "@/app/embed/scripts";
import { withProblems } from "@/lib/platform/http/problem";

export const dynamic = "force-dynamic";

/** The worker in which our own pages and frames solve a proof of work. */
export const GET = withProblems(async (request) => respondScript(request, (await proofScripts()).worker));
