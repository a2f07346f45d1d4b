import { posix } from "node:path";
import type { Handler } from "@/lib/platform/http/answer-cache";

/**
 * Workaround: a client that leaves can make Next's image optimizer hang, and it cannot be removed. Can go when our Next
 * has https://github.com/vercel/next.js/pull/98168 and answers 404 where images are not optimized.
 *
 * Whether a request target is one of Next's own paths, which no page of ours uses. Next's image optimizer, for one,
 * asks any path of this site through a mocked request that may never end. The target is read as Next reads it: dot
 * segments, backslashes and a scheme and host in front are resolved first.
 */
export function isInternalPath(target: string, dev: boolean): boolean {
  const path = plainPath(target);
  if (dev) return /^\/_next\/image|^\/_global-error/.test(path);
  return path.startsWith("/_") && !path.startsWith("/_next/static/");
}

/**
 * The path of a target without dot segments, escapes and doubled slashes, in lower case.
 * @throws URIError if its percent signs are not UTF-8: the server refuses such a target first.
 */
function plainPath(target: string): string {
  const address = target.startsWith("/") ? `http://localhost${target}` : target;
  // What is no address is no path either; Node and Next refuse it.
  if (!URL.canParse(address)) return "";
  return posix.normalize(decodeURIComponent(new URL(address).pathname).replaceAll("\\", "/")).toLowerCase();
}

/** A handler that answers 404 to Next's own paths, and to server actions, as we have none, before Next sees them. */
export const refuseInternal =
  (handle: Handler, dev: boolean): Handler =>
  async (request, response) => {
    const isAction = request.headers["next-action"] !== undefined && request.method === "POST";
    if (!isAction && !isInternalPath(request.url ?? "", dev)) return handle(request, response);
    const headers = { "Content-Type": "text/plain; charset=utf-8", "X-Content-Type-Options": "nosniff" };
    response.writeHead(404, headers).end("There is nothing at this address.\n");
  };
