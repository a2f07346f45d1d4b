import { jsonBody, respondCached } from "@/lib/platform/http/cached-body";
import { withProblems } from "@/lib/platform/http/problem";
import { toSchemaResponse } from "@/lib/views/dumps/datasets";

export const dynamic = "force-dynamic";

const cache = { browser: 300, shared: 300, revalidate: 3600 };

export const GET = withProblems(async (request) =>
  respondCached(request, jsonBody(toSchemaResponse()), cache),
);
