import { confirmByLink, linkParams } from "@/lib/alerts/subscriptions/email-links";
import { problemResponse, withProblems } from "@/lib/platform/http/problem";
import { readBody } from "@/lib/platform/http/read-request";
import { machineNow, now } from "@/lib/platform/process/clock";

export const dynamic = "force-dynamic";

/** Confirms an address. It is a button rather than a link, because some mail programs open every link. */
export const POST = withProblems(async (request) => {
  const body = await readBody(request);
  if (body.kind !== "form") return problemResponse({ status: 415, detail: "The body must be a form." });
  const link = linkParams.parse(body.fields);
  const result = await confirmByLink(link, now(), machineNow());
  const query = new URLSearchParams({ ...link, told: result.kind });
  const headers = { Location: `/alerts/confirm?${query}`, "Cache-Control": "no-store" };
  return new Response(null, { status: 303, headers });
});
