import { problemResponse } from "@/lib/platform/http/problem";

export const dynamic = "force-dynamic";

/** Unknown URLs under /api. Programs get problem details instead of the HTML page. */
const respondNotFound = () =>
  problemResponse({ status: 404, detail: "Not found. See /docs for all endpoints." });

export const GET = respondNotFound;
export const POST = respondNotFound;
export const PUT = respondNotFound;
export const PATCH = respondNotFound;
export const DELETE = respondNotFound;
