import { answerScript } from "@/app/embed/answer-script";
import { proofScripts } from "@/app/embed/compiled";
import { withProblems } from "@/lib/platform/http/problem";

export const dynamic = "force-dynamic";

/** The module that the report button loads when it is asked for a proof of work. */
export const GET = withProblems(async (request) => answerScript(request, (await proofScripts()).module));
