import { jsonBody, respondCached } from "@/lib/platform/http/cached-body";
import { problemResponse, withProblems } from "@/lib/platform/http/problem";
import { readQuery } from "@/lib/platform/http/read-request";
import { settings } from "@/lib/platform/settings/settings";
import { readOutageResponse } from "@/lib/views/record/read-outages";
import { oembedQuery, outageEmbedding, pageOfAddress, placeEmbedding } from "./oembed";

export const dynamic = "force-dynamic";

const cache = { browser: 60, shared: 60, revalidate: 600 };

/** oEmbed 1.0: how another site embeds a page of ours. */
export const GET = withProblems(async (request) => {
  const { value: query, refused } = readQuery(request, oembedQuery);
  if (refused) return refused;
  if (query.format !== "json")
    return problemResponse({ status: 501, detail: "Only format=json is supported." });
  const { publicUrl } = settings();
  const page = pageOfAddress(query.url, publicUrl);
  if (page?.kind === "place")
    return respondCached(request, jsonBody(placeEmbedding(page, query, publicUrl)), cache);
  const outage = page ? await readOutageResponse(page.id) : null;
  if (outage) return respondCached(request, jsonBody(outageEmbedding(outage, query, publicUrl)), cache);
  return problemResponse({
    status: 404,
    detail: `You can embed only ${publicUrl}/ and pages under /surfaces, /models and /outages.`,
  });
});
