import { statuspageRoute } from "@/app/api/v2/statuspage-route";
import { snapshotResponse } from "@/lib/views/statuspage/responses";

export const dynamic = "force-dynamic";

export const GET = statuspageRoute((published, publicUrl) =>
  snapshotResponse(published, "scheduled-maintenances", publicUrl),
);
