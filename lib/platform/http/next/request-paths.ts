import { posix } from "node:path";
import type { Handler } from "@/lib/platform/http/response-cache";

/**
 * Workaround: a client that leaves can make Next's image optimizer hang, and it cannot be removed. Can go when our Next
 * has https://github.com/vercel/next.js/pull/98168 and answers 404 where images are not optimized.
 *
 * Whether a request target is one of Next's internal paths, which no page of ours uses. For example, the image optimizer
 * requests any path of this site through a mocked request that may never end. We read the target as Next does, so we first
 * resolve dot segments, backslashes, and a scheme and host in front.
 */
export function isInternalPath(target: string, dev: boolean): boolean {
  const path = plainPath(target);
  if (dev) return /^\/_next\/image|^\/_global-error/.test(path);
  return path.startsWith("/_") && !path.startsWith("/_next/static/");
}

/**
 * The path of a target without dot segments, escapes and doubled slashes, in lower case.
 * @throws URIError if its escapes are not UTF-8. The server refuses such a target first.
 */
function plainPath(target: string): string {
  const address = target.startsWith("/") ? `http://localhost${target}` : target;
  // Node and Next refuse what is not a URL.
  if (!URL.canParse(address)) return "";
  return posix.normalize(decodeURIComponent(new URL(address).pathname).replaceAll("\\", "/")).toLowerCase();
}

/** Responds 404 to Next's internal paths and to server actions, which we do not have, before Next sees them. */
export const refuseInternal =
  (handle: Handler, dev: boolean): Handler =>
  async (request, response) => {
    const isAction = request.headers["next-action"] !== undefined && request.method === "POST";
    if (!isAction && !isInternalPath(request.url ?? "", dev)) return handle(request, response);
    const headers = { "Content-Type": "text/plain; charset=utf-8", "X-Content-Type-Options": "nosniff" };
    response.writeHead(404, headers).end("Not found.\n");
  };

/**
 * Workaround: Next responds 500 to a path that is not valid UTF-8. Can go when it responds 400:
 * https://github.com/vercel/next.js/issues/94278.
 *
 * Whether the escapes in a path are UTF-8.
 */
export function isUtf8Path(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
