import { openToAll } from "@/lib/http/answer";
import { problemAnswer, withProblems } from "@/lib/http/problem";
import { rateLimitHeaders } from "@/lib/http/rate-limit-headers";
import { readBody } from "@/lib/http/read-body";
import { bodyBytes, takeIn } from "@/lib/observations/take-in";
import { storedAnswer } from "@/lib/observations/taken-answer";
import { now } from "@/lib/process/clock";
import { settings } from "@/lib/settings/settings";
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
  const taken = await takeIn(sender, body.value, now());
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
        headers: { ...openToAll, ...headers, "Cache-Control": "no-store" },
      });
  }
});
