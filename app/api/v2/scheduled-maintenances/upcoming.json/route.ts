import { answerStatuspage } from "@/app/api/v2/answer-statuspage";
import { snapshotResponse } from "@/lib/views/statuspage/responses";

export const dynamic = "force-dynamic";

export const GET = answerStatuspage((kept, publicUrl) =>
  snapshotResponse(kept, "scheduled-maintenances/upcoming", publicUrl),
);
