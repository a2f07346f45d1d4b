import { AsyncLocalStorage } from "node:async_hooks";
import type { ServerResponse } from "node:http";
import { onePerProcess } from "@/lib/platform/process/one-per-process";

const current = () => onePerProcess("current response", () => new AsyncLocalStorage<ServerResponse>());

/** Handles a request so that its page can set its status, headers and cookies with the functions below. */
export const withCurrentResponse = <T>(response: ServerResponse, handle: () => Promise<T>): Promise<T> =>
  current().run(response, handle);

const pages = () => onePerProcess("responses of pages", () => new WeakSet<ServerResponse>());

/** Notes that a page is rendered for the current request. The layout of all pages calls it. */
export function markAsPage(): void {
  const response = current().getStore();
  if (response) pages().add(response);
}

/** Whether a response is that of a page, as far as it is rendered for this request. */
export const isPage = (response: ServerResponse): boolean => pages().has(response);

/** The client of the current request. */
export interface LiveClient {
  /** Aborts when it disconnects. */
  gone: AbortSignal;
  /** Closes its connection. */
  drop(): void;
}

/**
 * Workaround: a route's body stream does not always notice that its client disconnected. Can go when it always does: https://github.com/vercel/next.js/pull/93906.
 *
 * The client of the current request. If Next itself calls a route through a mocked request, this is the client that caused
 * the call. Null if there is none.
 */
export function liveClient(): LiveClient | null {
  const response = current().getStore();
  if (!response || response.closed) return null;
  const client = new AbortController();
  response.once("close", () => client.abort());
  return { gone: client.signal, drop: () => void response.destroy() };
}

/** Seconds until a client should try again. */
const retrySeconds = 5;

/**
 * Workaround: a page cannot choose its status. Can go when a page can answer 503: https://github.com/vercel/next.js/issues/73091.
 *
 * Gives the current page an error status, and stops caches from storing it: 503 if trying again helps, else 500. Next offers
 * pages only 200 and 404, so this sets the status of the response itself.
 */
export function setStatusUnavailable(status: 500 | 503): void {
  const response = preventCaching();
  if (!response) return;
  response.statusCode = status;
  if (status === 503) response.setHeader("Retry-After", `${retrySeconds}`);
}

/**
 * Workaround: a 404 page of Next has no content in its HTML. Can go when it has: https://github.com/vercel/next.js/issues/62228.
 *
 * Gives the current page the status 404. Next renders its own 404 page only in the browser, so without JavaScript it would
 * be empty.
 */
export function setStatusNotFound(): void {
  const response = current().getStore();
  if (response && !response.headersSent) response.statusCode = 404;
}

/**
 * Workaround: headers of next.config.mjs replace those that a route sets. Can go when a route's own headers win; no
 * upstream issue found.
 *
 * Stops caches from storing the current response, whatever next.config.mjs allows for its path. Returns that response.
 */
export function preventCaching(): ServerResponse | undefined {
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
 * Sends this `Set-Cookie` with the current page.
 */
export function setCookieWithPage(cookie: string): void {
  const response = current().getStore();
  if (response && !response.headersSent) response.appendHeader("Set-Cookie", cookie);
}
