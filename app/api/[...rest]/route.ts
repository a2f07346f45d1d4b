import { problemResponse } from "@/lib/platform/http/problem";

export const dynamic = "force-dynamic";

/** Unknown URLs under /api. Programs get problem details instead of the HTML page. */
const notFoundMetadata = () =>
  problemResponse({ status: 404, detail: "Not found. See /docs for all endpoints." });

export const GET = notFoundMetadata;
export const POST = notFoundMetadata;
export const PUT = notFoundMetadata;
export const PATCH = notFoundMetadata;
export const DELETE = notFoundMetadata;
