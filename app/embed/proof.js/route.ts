import { withProblems } from "@/lib/http/problem";
import { answerScript } from "../answer-script";
import { proofScripts } from "../compiled";

export const dynamic = "force-dynamic";

/** The module that the report button loads when it is asked for a proof of work. */
export const GET = withProblems(async (request) => answerScript(request, (await proofScripts()).module));
