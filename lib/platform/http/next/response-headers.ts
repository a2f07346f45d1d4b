import type { ServerResponse } from "node:http";
import type { Handler } from "@/lib/platform/http/response-cache";

/**
 * Workaround: Next replaces the `Vary` that a page's configuration sets. Can go with https://github.com/vercel/next.js/issues/85999.
 *
 * Adds the request header `name` to `Vary` in the responses at `path`. Next overwrites the `Vary` of the configuration, so
 * we add it when the headers are sent.
 */
export const alsoVary =
  (handle: Handler, path: string, name: string): Handler =>
  (request, response) => {
    if (request.url?.split("?")[0] === path)
      response.writeHead = new Proxy(response.writeHead, {
        apply(target, self, args) {
          response.appendHeader("Vary", name);
          return Reflect.apply(target, self, args);
        },
      });
    return handle(request, response);
  };

/**
 * Workaround: Next does not compress the responses of route handlers. Can go with https://github.com/vercel/next.js/issues/98007.
 *
 * Sets a header that is a list of one value as a plain value. Next sets the headers of routes as lists. Its compression
 * expects a text in `Content-Type`, so it does not compress them.
 */
export function singleHeaders(response: ServerResponse): void {
  const set = response.setHeader;
  response.setHeader = (name, value) => {
    const [first, ...more] = typeof value === "object" ? value : [value];
    set.call(response, name, first !== undefined && more.length === 0 ? first : value);
    return response;
  };
}
