import { createHash } from "node:crypto";
import { type CachedBody, respondCached, snapshotCache } from "@/lib/platform/http/cached-body";
import { isChosen } from "./is-chosen";

/** A face of text in UTF-8. */
export const terminalBody = (body: string): CachedBody => ({
  body,
  etag: `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`,
  contentType: "text/plain; charset=utf-8",
});

/**
 * Headers of text that was chosen by the client's name. No shared cache may keep it: one that ignores `Vary` would
 * show it to browsers, and one that does not would keep a copy for each version of each client.
 */
const chosenHeaders = { Vary: "Accept, User-Agent", "Cache-Control": "private, max-age=2" };

/** The face at its own address, for every client and cache; or where it was chosen, for this client alone. */
export function answerText(request: Request, face: CachedBody): Response {
  const answer = respondCached(request, face, snapshotCache);
  if (isChosen(request))
    for (const [name, value] of Object.entries(chosenHeaders)) answer.headers.set(name, value);
  return answer;
}

/** Text that is for the asker alone: what became of a report, or why there is nothing to show. */
export const plainAnswer = (body: string, status: number, headers: Readonly<Record<string, string>> = {}) =>
  new Response(body, {
    status,
    headers: { "Cache-Control": "no-store", ...headers, "Content-Type": "text/plain; charset=utf-8" },
  });
