import { type CachedBody, jsonBody, respondCached } from "@/lib/platform/http/cached-body";
import { withProblems } from "@/lib/platform/http/problem";
import { settings } from "@/lib/platform/settings/settings";
import { openApiDocument } from "./document";

export const dynamic = "force-dynamic";

const cache = { browser: 300, shared: 300, revalidate: 3600 };

let body: CachedBody | null = null;

export const GET = withProblems(async (request) => {
  body ??= jsonBody(openApiDocument(settings().publicUrl));
  return respondCached(request, body, cache);
});
