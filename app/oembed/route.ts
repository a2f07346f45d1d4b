import { jsonBody, respondCached } from "@/lib/platform/http/cached-body";
import { problemAnswer, withProblems } from "@/lib/platform/http/problem";
import { readQuery } from "@/lib/platform/http/query";
import { settings } from "@/lib/platform/settings/settings";
import { readOutageResponse } from "@/lib/views/record/read-outages";
import { outageEmbedding, placeEmbedding } from "./embedding";
import { pageOfAddress } from "./page-of-address";
import { oembedQuery } from "./query";

export const dynamic = "force-dynamic";

const cache = { browser: 60, shared: 60, revalidate: 600 };

/** oEmbed 1.0: how another site shows a page of ours whose address it was given. */
export const GET = withProblems(async (request) => {
  const { value: query, refused } = readQuery(request, oembedQuery);
  if (refused) return refused;
  if (query.format !== "json") return problemAnswer({ status: 501, detail: "Only format=json is provided." });
  const { publicUrl } = settings();
  const page = pageOfAddress(query.url, publicUrl);
  if (page?.kind === "place")
    return respondCached(request, jsonBody(placeEmbedding(page, query, publicUrl)), cache);
  const outage = page ? await readOutageResponse(page.id) : null;
  if (outage) return respondCached(request, jsonBody(outageEmbedding(outage, query, publicUrl)), cache);
  return problemAnswer({
    status: 404,
    detail: `Only these can be embedded: ${publicUrl}/, and pages under /surfaces, /models and /outages.`,
  });
});
