import { createHash } from "node:crypto";
import { z } from "zod";
import { refusedWords } from "@/components/outputs/terminal/report-words";
import { type CachedBody, respondCached, snapshotCache } from "@/lib/platform/http/cached-body";
import { withProblems } from "@/lib/platform/http/problem";

/** A body of UTF-8 text. */
export const terminalBody = (body: string): CachedBody => ({
  body,
  etag: `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`,
  contentType: "text/plain; charset=utf-8",
});

/**
 * Headers of text that we chose by the client's name. Shared caches must not store it. A cache that ignores `Vary`
 * would show it to browsers, and one that respects it would store a copy per client version.
 */
const chosenHeaders = { Vary: "Accept, User-Agent", "Cache-Control": "private, max-age=2" };

/**
 * Responds with the text. At its own URL, any cache may store it. If we chose it by the client's name, it is for this
 * client only.
 */
export function respondText(request: Request, body: CachedBody): Response {
  const response = respondCached(request, body, snapshotCache);
  if (isNegotiated(request))
    for (const [name, value] of Object.entries(chosenHeaders)) response.headers.set(name, value);
  return response;
}

/** Text for this client only: the outcome of a report, or why there is nothing to show. */
export const respondPlainText = (
  body: string,
  status: number,
  headers: Readonly<Record<string, string>> = {},
) =>
  new Response(body, {
    status,
    headers: { "Cache-Control": "no-store", ...headers, "Content-Type": "text/plain; charset=utf-8" },
  });

/**
 * Whether we chose text for this client (curl requested `/claude-code`), instead of it requesting the text's own URL
 * (`/terminal/claude-code`). Next.js rewrites the route, and leaves the requested URL as it was.
 */
export const isNegotiated = (request: Request): boolean =>
  !/^\/terminal(?:\/|$)/.test(new URL(request.url).pathname);

/** Whether the client accepts HTML. Then it is a browser, and gets pages. */
export const acceptsHtml = (request: Request): boolean =>
  request.headers.get("accept")?.includes("text/html") ?? false;

const problem = z.object({
  detail: z.string(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })),
});

/** A route handler that responds to all problems, also unexpected ones, with text instead of JSON. */
export function withTextProblems<Rest extends unknown[]>(
  handle: (request: Request, ...rest: Rest) => Promise<Response>,
): (request: Request, ...rest: Rest) => Promise<Response> {
  const handled = withProblems(handle);
  return async (request, ...rest) => inWords(await handled(request, ...rest));
}

async function inWords(response: Response): Promise<Response> {
  if (!response.headers.get("content-type")?.startsWith("application/problem+json")) return response;
  const { detail, errors } = problem.parse(await response.json());
  const retryAfter = response.headers.get("retry-after");
  return respondPlainText(
    refusedWords(detail, errors),
    response.status,
    retryAfter === null ? {} : { "Retry-After": retryAfter },
  );
}
