import { AsyncLocalStorage } from "node:async_hooks";
import type { ServerResponse } from "node:http";
import { onePerProcess } from "@/lib/platform/process/one-per-process";

const current = () => onePerProcess("current response", () => new AsyncLocalStorage<ServerResponse>());

/** Answers a request so that a page that is rendered for it can say that it failed: see `setStatusUnavailable`. */
export const whileAnswering = <T>(response: ServerResponse, answer: () => Promise<T>): Promise<T> =>
  current().run(response, answer);

/** A client that is being answered. */
export interface LiveClient {
  /** Aborts when it goes. */
  gone: AbortSignal;
  /** Closes its connection. */
  drop(): void;
}

/**
 * Workaround: a route's body stream does not always hear that its client went away. Can go when Next tells every
 * stream: https://github.com/vercel/next.js/pull/93906.
 *
 * The client that is being answered. If Next asks a route itself, through a mocked request, that is the
 * client that made it ask. Null when none is.
 */
export function liveClient(): LiveClient | null {
  const response = current().getStore();
  if (!response || response.closed) return null;
  const client = new AbortController();
  response.once("close", () => client.abort());
  return { gone: client.signal, drop: () => void response.destroy() };
}

/** Seconds after which asking again is worth it. */
const retrySeconds = 5;

/**
 * Workaround: a page cannot choose its status. Can go when a page can answer 503: https://github.com/vercel/next.js/issues/73091.
 *
 * Gives the page that is being rendered a status that says it is none, so that no cache keeps it: 503 when asking again
 * helps, else 500. Next lets a page be only found or not found, so this goes past it to the answer itself.
 */
export function setStatusUnavailable(status: 500 | 503): void {
  const response = keepFromCaches();
  if (!response) return;
  response.statusCode = status;
  if (status === 503) response.setHeader("Retry-After", `${retrySeconds}`);
}

/**
 * Workaround: `notFound()` of Next draws nothing on the server. Can go when it does: https://github.com/vercel/next.js/issues/62228.
 *
 * Gives the page that is being rendered, which says so itself, the status 404. Next's own way draws such a page in the
 * browser alone: without JavaScript it would be empty.
 */
export function setStatusNotFound(): void {
  const response = current().getStore();
  if (response && !response.headersSent) response.statusCode = 404;
}

/**
 * Workaround: headers of next.config.mjs replace those that a route sets. Can go when a route's own headers win; no
 * upstream issue found.
 *
 * Takes back what next.config.mjs lets caches do with pages under the same path; answers what is being answered.
 */
export function keepFromCaches(): ServerResponse | undefined {
  const response = current().getStore();
  if (!response || response.headersSent) return undefined;
  response.setHeader("Cache-Control", "no-store");
  response.removeHeader("CDN-Cache-Control");
  return response;
}

/**
 * Workaround: a page cannot set a cookie, by design of Next. Can go when these pages are routes that redirect:
 * https://github.com/vercel/next.js/issues/81570.
 *
 * Sends this `Set-Cookie` with the page that is being rendered.
 */
export function setCookieWithPage(cookie: string): void {
  const response = current().getStore();
  if (response && !response.headersSent) response.appendHeader("Set-Cookie", cookie);
}
