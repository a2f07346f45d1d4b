import { outagesFace } from "@/lib/status/statuspage/faces";
import { answerStatuspage } from "../answer-statuspage";

export const dynamic = "force-dynamic";

export const GET = answerStatuspage((kept, publicUrl) => outagesFace(kept, "summary", publicUrl));
