import { answerScript } from "@/app/embed/answer-script";
import { proofScripts } from "@/app/embed/compiled";
import { withProblems } from "@/lib/platform/http/problem";

export const dynamic = "force-dynamic";

/** The worker in which our own pages and frames solve a proof of work. */
export const GET = withProblems(async (request) => answerScript(request, (await proofScripts()).worker));
