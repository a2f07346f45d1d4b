import { linkGiven, stopByLink } from "@/lib/alerts/by-link";
import { problemAnswer, withProblems } from "@/lib/platform/http/problem";
import { readBody } from "@/lib/platform/http/read-body";
import { machineNow } from "@/lib/platform/process/clock";

export const dynamic = "force-dynamic";

const linkOf = (request: Request) => linkGiven.parse(Object.fromEntries(new URL(request.url).searchParams));

const lead = (path: string) =>
  new Response(null, { status: 303, headers: { Location: path, "Cache-Control": "no-store" } });

/** Somebody, or a program that looks into links, opened it: nothing is done but to show the page with the button. */
export const GET = (request: Request) => lead(`/alerts/stop?${new URLSearchParams({ ...linkOf(request) })}`);

/** One click of a mail program (RFC 8058: no page, no redirect, no cookie), or the button of the page. */
export const POST = withProblems(async (request) => {
  const body = await readBody(request);
  const link = linkOf(request);
  const known = await stopByLink(link, machineNow());
  if (body.kind === "form" && body.fields.from === "page")
    return lead(`/alerts/stop?${new URLSearchParams({ ...link, told: "stopped" })}`);
  if (!known) return problemAnswer({ status: 404, detail: "There is nothing to stop under this address." });
  return new Response("Stopped.\n", {
    headers: { "Content-Type": "text/plain", "Cache-Control": "no-store" },
  });
});
