import { statuspageRoute } from "@/app/api/v2/statuspage-route";
import { outagesResponse } from "@/lib/views/statuspage/responses";

export const dynamic = "force-dynamic";

export const GET = statuspageRoute((published, publicUrl) =>
  outagesResponse(published, "summary", publicUrl),
);
