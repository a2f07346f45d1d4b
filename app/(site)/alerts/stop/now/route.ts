import { linkParams, stopByLink } from "@/lib/alerts/subscriptions/email-links";
import { problemResponse, withProblems } from "@/lib/platform/http/problem";
import { readBody } from "@/lib/platform/http/read-request";
import { machineNow } from "@/lib/platform/process/clock";

export const dynamic = "force-dynamic";

const linkOf = (request: Request) => linkParams.parse(Object.fromEntries(new URL(request.url).searchParams));

const redirectTo = (path: string) =>
  new Response(null, { status: 303, headers: { Location: path, "Cache-Control": "no-store" } });

/** A person, or a mail program that opens every link, opened it. It only shows the page with the button. */
export const GET = (request: Request) =>
  redirectTo(`/alerts/stop?${new URLSearchParams({ ...linkOf(request) })}`);

/** One-click unsubscribe of a mail program (RFC 8058: no page, no redirect, no cookie), or the button of the page. */
export const POST = withProblems(async (request) => {
  const body = await readBody(request);
  const link = linkOf(request);
  const known = await stopByLink(link, machineNow());
  if (body.kind === "form" && body.fields.from === "page")
    return redirectTo(`/alerts/stop?${new URLSearchParams({ ...link, told: "stopped" })}`);
  if (!known)
    return problemResponse({ status: 404, detail: "This link is not valid, or its alert was deleted." });
  return new Response("Stopped.\n", {
    headers: { "Content-Type": "text/plain", "Cache-Control": "no-store" },
  });
});
