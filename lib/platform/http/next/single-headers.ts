import type { ServerResponse } from "node:http";

/**
 * Workaround: Next does not compress what route handlers answer. Can go with https://github.com/vercel/next.js/issues/98007.
 *
 * Lets a header that is set as a list of one be set as that one. Next sets the headers of routes as lists, and its own
 * compression, which looks for a word in `Content-Type`, then finds none and sends the routes' answers as they are.
 */
export function singleHeaders(response: ServerResponse): void {
  const set = response.setHeader;
  response.setHeader = (name, value) => {
    const [first, ...more] = typeof value === "object" ? value : [value];
    set.call(response, name, first !== undefined && more.length === 0 ? first : value);
    return response;
  };
}
