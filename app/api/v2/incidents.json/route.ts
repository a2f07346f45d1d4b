import { answerStatuspage } from "@/app/api/v2/answer-statuspage";
import { outagesFace } from "@/lib/views/statuspage/faces";

export const dynamic = "force-dynamic";

export const GET = answerStatuspage((kept, publicUrl) => outagesFace(kept, "incidents", publicUrl));
