import { STATUS_CODES } from "node:http";
import { isUnavailable } from "@/lib/platform/database/errors";
import { logFailure } from "@/lib/platform/process/log-failure";
import { corsHeaders } from "./cached-body";
import { preventCaching, setStatusUnavailable } from "./next/current-response";

/** One error in a request. `path` is its place (`note`, `query.window`), or empty for the whole request. */
export interface ProblemError {
  path: string;
  message: string;
}

/** An error response, before it is sent. */
export interface Problem {
  status: number;
  /** One or two sentences for the person who sent the request. */
  detail: string;
  errors?: readonly ProblemError[];
  headers?: Readonly<Record<string, string>>;
  /** The URI of a kind of problem that a program can react to. Without it, the status says everything. */
  type?: string;
  /** Further JSON members that such a program needs. */
  members?: Readonly<Record<string, unknown>>;
}

/** The headers of a problem. No cache stores it, and any origin can read it. */
export const problemHeaders = {
  ...corsHeaders,
  "Cache-Control": "no-store",
  "Content-Type": "application/problem+json; charset=utf-8",
};

/** The body of a problem, as RFC 9457 defines it. */
export function problemText(problem: Problem): string {
  const { status, detail, errors = [], type = "about:blank", members = {} } = problem;
  const title = STATUS_CODES[status] ?? "Problem";
  return JSON.stringify({ type, title, status, detail, errors, ...members });
}

/** A response as RFC 9457 defines it (`application/problem+json`). */
export function problemResponse(problem: Problem): Response {
  const { status, headers = {} } = problem;
  // The headers of next.config.mjs replace those of the response.
  preventCaching();
  return new Response(problemText(problem), { status, headers: { ...headers, ...problemHeaders } });
}

/** The response to an unexpected error: 503 if the database is not available, else 500. Only the log has the cause. */
export function unexpectedProblem(error: unknown): Response {
  logFailure(error, "A request failed");
  if (isUnavailable(error))
    return problemResponse({
      status: 503,
      detail:
        "Our database is not available right now. This says nothing about Claude. Try again in a few seconds.",
      headers: { "Retry-After": "5" },
    });
  return problemResponse({
    status: 500,
    detail: "Something went wrong on our side. We logged the error. Try again in a moment.",
  });
}

/** Wraps a route handler: its errors become the 503 or 500 of `unexpectedProblem`. */
export function withProblems<Rest extends unknown[]>(
  handle: (request: Request, ...rest: Rest) => Promise<Response>,
): (request: Request, ...rest: Rest) => Promise<Response> {
  return async (request, ...rest) => {
    try {
      return await handle(request, ...rest);
    } catch (error) {
      return unexpectedProblem(error);
    }
  };
}

/**
 * Reads the data of a page. If that fails, we log the cause, set the status to 503 (transient) or 500, and return null. The
 * page then says that the error is ours.
 */
export async function readForPage<T>(read: () => Promise<T>): Promise<{ found: T } | null> {
  try {
    return { found: await read() };
  } catch (err) {
    logFailure(err, "Could not read the data of a page");
    setStatusUnavailable(isUnavailable(err) ? 503 : 500);
    return null;
  }
}

/** The response in the first seconds after a start, before the first snapshot. */
export const snapshotNotReady = (): Response =>
  problemResponse({
    status: 503,
    detail: "The server has just started and has no data yet. Try again in a few seconds.",
    headers: { "Retry-After": "3" },
  });
