import { ingestObservations, maxBodyBytes } from "@/lib/crowd/observations/ingest";
import { toStoredResponse } from "@/lib/crowd/observations/response";
import { corsHeaders } from "@/lib/platform/http/cached-body";
import { problemResponse, withProblems } from "@/lib/platform/http/problem";
import { rateLimitHeaders } from "@/lib/platform/http/rate-limit";
import { readBody } from "@/lib/platform/http/read-request";
import { now } from "@/lib/platform/process/clock";
import { settings } from "@/lib/platform/settings/settings";
import { admit, authenticateSender, tooManyMinutes, unknownKey } from "./admit";

export const dynamic = "force-dynamic";

export const POST = withProblems(async (request) => {
  const { sender, refused } = await authenticateSender(request);
  if (refused) return refused;
  const { quota, limited } = await admit(sender.keyId);
  if (limited) return limited;
  const headers = rateLimitHeaders([quota]);
  const body = await readBody(request, maxBodyBytes);
  if (body.kind === "refused") return problemResponse({ ...body, headers });
  if (body.kind === "form")
    return problemResponse({ status: 415, detail: "The body must be application/json in UTF-8.", headers });
  const taken = await ingestObservations(sender, body.value, now());
  switch (taken.kind) {
    case "revoked":
      return unknownKey().refused;
    case "limited":
      return tooManyMinutes(taken.use);
    case "invalid":
      return problemResponse({
        status: 400,
        detail: "The observations are not valid, so we stored nothing. See errors.",
        errors: taken.errors,
        headers,
      });
    case "stored":
      return Response.json(toStoredResponse(taken, settings().publicUrl), {
        status: 201,
        headers: { ...corsHeaders, ...headers, "Cache-Control": "no-store" },
      });
  }
});
