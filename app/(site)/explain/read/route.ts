import { readingOf, readingToQuery } from "@/components/pages/explain/reading";
import { readError } from "@/lib/catalog/pasted-errors/read-error";
import { withProblems } from "@/lib/platform/http/problem";
import { readBody } from "@/lib/platform/http/read-request";

export const dynamic = "force-dynamic";

/** Reads a text for a browser without JavaScript and redirects to the result. We don’t store the text. */
export const POST = withProblems(async (request) => {
  const body = await readBody(request);
  const text = body.kind === "form" ? body.fields.text : undefined;
  const isRead = typeof text === "string" && text.trim() !== "";
  const query = isRead
    ? readingToQuery(readingOf(readError(text)))
    : `problem=${body.kind === "refused" && body.status === 413 ? "too-long" : "empty"}`;
  return new Response(null, {
    status: 303,
    headers: { Location: `/explain?${query}#answer`, "Cache-Control": "no-store" },
  });
});
