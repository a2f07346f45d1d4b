import type { Handler } from "./answer-cache";

/**
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
