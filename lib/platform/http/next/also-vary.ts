import type { Handler } from "@/lib/platform/http/answer-cache";

/**
 * Workaround: Next replaces the `Vary` that a page's configuration sets. Can go with https://github.com/vercel/next.js/issues/85999.
 *
 * A handler whose answers at `path` say that they depend on the request header `name`, too. Next writes `Vary` of its
 * pages itself and drops what its configuration says, so it is said when the headers leave.
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
