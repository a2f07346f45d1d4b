import { createHash } from "node:crypto";
import { elementsScript } from "@/app/embed/compiled";
import { answerFace } from "@/lib/http/answer";
import { withProblems } from "@/lib/http/problem";

export const dynamic = "force-dynamic";

/** Long enough to cost nothing on the next page, short enough that a mend arrives the same day. */
const cache = { browser: 3600, shared: 3600, revalidate: 86_400 };

/** The script of `<report-error>` and `<status-badge>`, for any site. */
export const GET = withProblems(async (request) => {
  const body = await elementsScript();
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  const response = answerFace(request, { body, etag, contentType: "text/javascript; charset=utf-8" }, cache);
  response.headers.set("Cross-Origin-Resource-Policy", "cross-origin");
  return response;
});
