import { bodyBytes, ingestObservations } from "@/lib/crowd/observations/ingest";
import { storedAnswer } from "@/lib/crowd/observations/taken-answer";
import { corsHeaders } from "@/lib/platform/http/cached-body";
import { problemAnswer, withProblems } from "@/lib/platform/http/problem";
import { rateLimitHeaders } from "@/lib/platform/http/rate-limit-headers";
import { readBody } from "@/lib/platform/http/read-body";
import { now } from "@/lib/platform/process/clock";
import { settings } from "@/lib/platform/settings/settings";
import { admit, tooManyMinutes } from "./admit";
import { unknownKey, whoSends } from "./who-sends";

export const dynamic = "force-dynamic";

export const POST = withProblems(async (request) => {
  const { sender, refused } = await whoSends(request);
  if (refused) return refused;
  const { quota, limited } = await admit(sender.keyId);
  if (limited) return limited;
  const headers = rateLimitHeaders([quota]);
  const body = await readBody(request, bodyBytes);
  if (body.kind === "refused") return problemAnswer({ ...body, headers });
  if (body.kind === "form")
    return problemAnswer({ status: 415, detail: "The body must be application/json, in UTF-8.", headers });
  const taken = await ingestObservations(sender, body.value, now());
  switch (taken.kind) {
    case "revoked":
      return unknownKey().refused;
    case "limited":
      return tooManyMinutes(taken.use);
    case "invalid":
      return problemAnswer({
        status: 400,
        detail: "Nothing was stored, as the observations are not understood: see errors.",
        errors: taken.errors,
        headers,
      });
    case "stored":
      return Response.json(storedAnswer(taken, settings().publicUrl), {
        status: 201,
        headers: { ...corsHeaders, ...headers, "Cache-Control": "no-store" },
      });
  }
});
