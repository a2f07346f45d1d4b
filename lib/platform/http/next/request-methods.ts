import type { ServerResponse } from "node:http";
import { type Problem, problemHeaders, problemText } from "@/lib/platform/http/problem";
import type { Handler } from "@/lib/platform/http/response-cache";
import { isPage } from "./current-response";

const ofPages = "GET, HEAD, OPTIONS";
/** The methods that our routes use. The others are the same to us. */
const known = new Set(["GET", "HEAD", "POST", "OPTIONS"]);

/** What we respond instead of Next's response; `problem` is null for an empty body. */
interface Replacement {
  status: number;
  allow: string;
  problem: Problem | null;
}

/**
 * Workaround: Next answers 405 without `Allow` and without a body, renders pages for every method, and fails with 500 for
 * the target `*`. Can go when it follows RFC 9110 §15.5.6 and §9.3.7; no upstream issue found.
 *
 * Makes the methods of every address those of HTTP: 405 with `Allow` and a problem body, `OPTIONS` for pages, and `*` for
 * OPTIONS only. A target with a scheme and a host is read as its path, so that no redirect leads to a foreign host.
 */
export const withMethods =
  (handle: Handler): Handler =>
  async (request, response) => {
    const method = request.method ?? "GET";
    if (request.url === "*") return send(response, ofEverything(method));
    request.url = pathOf(request.url ?? "/");
    // OPTIONS tells which methods a route has. It reads nothing and changes nothing.
    if (!known.has(method)) request.method = "OPTIONS";
    replaceResponse(response, () => replacementFor(response, method));
    return handle(request, response);
  };

/** The path and query of a target, which may be a whole URL (RFC 9112 §3.2.2). */
function pathOf(target: string): string {
  if (target.startsWith("/") || !URL.canParse(target)) return target;
  const { pathname, search } = new URL(target);
  // Two slashes in front would again be read as a host.
  return pathname.replace(/^\/+/, "/") + search;
}

const refusal = (method: string, allow: string): Replacement => ({
  status: 405,
  allow,
  problem: { status: 405, detail: `This address does not accept ${method}. It accepts ${allow}.` },
});

function ofEverything(method: string): Replacement {
  const allow = [...known].join(", ");
  if (method === "OPTIONS") return { status: 204, allow, problem: null };
  const detail = "The target “*” is only for OPTIONS. Request a path that begins with a slash.";
  return { status: 400, allow, problem: { status: 400, detail } };
}

/** What to respond instead, once Next has decided; null if its response is right. */
function replacementFor(response: ServerResponse, method: string): Replacement | null {
  const status = response.statusCode;
  const ofRoute = `${response.getHeader("allow") ?? response.getHeader("access-control-allow-methods") ?? ""}`;
  if (!known.has(method)) {
    if (status === 404) return null;
    // Only the route of unknown addresses under /api has other methods.
    if (ofRoute.split(", ").includes(method))
      return {
        status: 404,
        allow: "",
        problem: { status: 404, detail: "Not found. See /docs for all endpoints." },
      };
    return refusal(method, ofRoute || ofPages);
  }
  if (method === "OPTIONS" && status === 400 && !ofRoute)
    return { status: 204, allow: ofPages, problem: null };
  if (status === 405) return refusal(method, method === "POST" ? ofPages : "POST, OPTIONS");
  return method === "POST" && status === 200 && isPage(response) ? refusal(method, ofPages) : null;
}

/** Headers that describe the response that we replace. The others are the same for every response. */
const aboutContent = /^(content-(?!security-policy)|etag$|vary$|link$|set-cookie$|cdn-|location$|allow$)/;

/** Sends a replacement with functions that no compression has wrapped. */
function send(
  response: ServerResponse,
  { status, allow, problem }: Replacement,
  { writeHead, end } = { writeHead: response.writeHead, end: response.end },
): void {
  for (const name of response.getHeaderNames()) if (aboutContent.test(name)) response.removeHeader(name);
  const headers = { ...(problem ? problemHeaders : {}), ...(allow ? { Allow: allow } : {}) };
  Reflect.apply(writeHead, response, [status, headers]);
  Reflect.apply(end, response, problem ? [problemText(problem)] : []);
}

/** Calls `decide` when the headers would be sent. If it returns a replacement, that is sent instead of everything else. */
function replaceResponse(response: ServerResponse, decide: () => Replacement | null): void {
  const original = { writeHead: response.writeHead, write: response.write, end: response.end };
  let state: "undecided" | "kept" | "replaced" = "undecided";
  const isReplaced = () => {
    if (state === "undecided") {
      const replacement = decide();
      state = replacement ? "replaced" : "kept";
      if (replacement) send(response, replacement, original);
    }
    return state === "replaced";
  };
  // Next goes on writing its own response. We drop it.
  response.write = new Proxy(original.write, {
    apply: (target, self, args) => isReplaced() || Reflect.apply(target, self, args),
  });
  response.end = new Proxy(original.end, {
    apply: (target, self, args) => (isReplaced() ? response : Reflect.apply(target, self, args)),
  });
  response.writeHead = new Proxy(original.writeHead, {
    apply(target, self, args: unknown[]) {
      if (state === "undecided") applyHead(response, args);
      return isReplaced() ? response : Reflect.apply(target, self, args);
    },
  });
}

/** Sets what the arguments of `writeHead` would set, because the decision needs it. */
function applyHead(response: ServerResponse, [status, ...rest]: unknown[]): void {
  response.statusCode = Number(status);
  const headers = rest.at(-1);
  if (typeof headers !== "object" || headers === null || Array.isArray(headers)) return;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}
