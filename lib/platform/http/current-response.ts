import { AsyncLocalStorage } from "node:async_hooks";
import type { ServerResponse } from "node:http";
import { onePerProcess } from "@/lib/platform/process/one-per-process";

const current = () => onePerProcess("current response", () => new AsyncLocalStorage<ServerResponse>());

/** Answers a request so that a page that is rendered for it can say that it failed: see `sayUnavailable`. */
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
 * Gives the page that is being rendered, which says so itself, the status 404. Next's own way draws such a page in the
 * browser alone: without JavaScript it would be empty.
 */
export function setStatusNotFound(): void {
  const response = current().getStore();
  if (response && !response.headersSent) response.statusCode = 404;
}

/** Takes back what next.config.mjs lets caches do with pages under the same path; answers what is being answered. */
export function keepFromCaches(): ServerResponse | undefined {
  const response = current().getStore();
  if (!response || response.headersSent) return undefined;
  response.setHeader("Cache-Control", "no-store");
  response.removeHeader("CDN-Cache-Control");
  return response;
}

/** Sends this `Set-Cookie` with the page that is being rendered, which Next itself gives a page no way to do. */
export function setCookieWithPage(cookie: string): void {
  const response = current().getStore();
  if (response && !response.headersSent) response.appendHeader("Set-Cookie", cookie);
}
