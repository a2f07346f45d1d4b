import { STATUS_CODES } from "node:http";
import { isTransient } from "@/lib/platform/database/errors";
import { log } from "@/lib/platform/process/log";
import { corsHeaders } from "./cached-body";
import { keepFromCaches } from "./next/current-response";

/** One thing that is wrong with a request: where (`note`, `query.window`; empty for the whole), and what. */
export interface ProblemError {
  path: string;
  message: string;
}

/** What there is to say when a request is not answered as asked. */
export interface Problem {
  status: number;
  /** One or two sentences for the person who made the request. */
  detail: string;
  errors?: readonly ProblemError[];
  headers?: Readonly<Record<string, string>>;
  /** The URI of a kind of problem that a program can do something about; else the status says it all. */
  type?: string;
  /** What such a program needs for it: members of their own. */
  members?: Readonly<Record<string, unknown>>;
}

/** The answer of RFC 9457 (`application/problem+json`). Never cached, and readable from any origin. */
export function problemAnswer(problem: Problem): Response {
  const { status, detail, errors = [], headers = {}, type = "about:blank", members = {} } = problem;
  const title = STATUS_CODES[status] ?? "Problem";
  // Next puts the headers of next.config.mjs over those of the answer.
  keepFromCaches();
  return new Response(JSON.stringify({ type, title, status, detail, errors, ...members }), {
    status,
    headers: {
      ...corsHeaders,
      "Cache-Control": "no-store",
      ...headers,
      "Content-Type": "application/problem+json; charset=utf-8",
    },
  });
}

/** The answer to what nobody expected, without a word of its cause, which goes to the log: 503 when it may pass, else 500. */
export function unexpectedProblem(error: unknown): Response {
  log().error({ err: error }, "a request failed");
  if (isTransient(error))
    return problemAnswer({
      status: 503,
      detail:
        "Our database does not answer now; it says nothing about Claude. Please try again in a few seconds.",
      headers: { "Retry-After": "5" },
    });
  return problemAnswer({
    status: 500,
    detail: "Something failed on our side. It was logged; please try again.",
  });
}

/** A route handler whose throws become the 503 or 500 of `unexpectedProblem`. */
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
