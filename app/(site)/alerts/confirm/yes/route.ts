import { confirmByLink, linkGiven } from "@/lib/alerts/by-link";
import { problemAnswer, withProblems } from "@/lib/platform/http/problem";
import { readBody } from "@/lib/platform/http/read-body";
import { machineNow, now } from "@/lib/platform/process/clock";

export const dynamic = "force-dynamic";

/** A mailbox's owner says yes. It is a button and no link, as programs that look into mail open every link. */
export const POST = withProblems(async (request) => {
  const body = await readBody(request);
  if (body.kind !== "form") return problemAnswer({ status: 415, detail: "The body must be a form." });
  const link = linkGiven.parse(body.fields);
  const told = await confirmByLink(link, now(), machineNow());
  const query = new URLSearchParams({ ...link, told: told.kind });
  const headers = { Location: `/alerts/confirm?${query}`, "Cache-Control": "no-store" };
  return new Response(null, { status: 303, headers });
});
