import { answerStatuspage } from "@/app/api/v2/answer-statuspage";
import { outagesResponse } from "@/lib/views/statuspage/responses";

export const dynamic = "force-dynamic";

export const GET = answerStatuspage((kept, publicUrl) => outagesResponse(kept, "summary", publicUrl));
