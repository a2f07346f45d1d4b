import { NextRequest } from "next/server";

/**
 * Workaround: Next rewrites a loopback address such as 127.0.0.1 to `localhost` in the URL of a request. Can go when it
 * keeps the URL: https://github.com/vercel/next.js/issues/79182.
 *
 * A request of Next.js with exactly this URL.
 */
export function requestAt(url: string, init: ConstructorParameters<typeof NextRequest>[1]): NextRequest {
  const request = new NextRequest(url, init);
  Object.defineProperty(request, "url", { value: url });
  return request;
}
