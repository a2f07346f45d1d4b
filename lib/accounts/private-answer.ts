import { type Problem, problemAnswer } from "@/lib/platform/http/problem";

/** The headers of an answer for one person: no cache may store it. */
export const privateHeaders = { "Cache-Control": "private, no-store" } as const;

/** Redirects a browser after a form to one of our pages, and sets cookies. */
export function redirectTo(path: string, cookies: readonly string[] = []): Response {
  const headers = new Headers({ ...privateHeaders, Location: path });
  for (const cookie of cookies) headers.append("Set-Cookie", cookie);
  return new Response(null, { status: 303, headers });
}

/** A problem that no other origin may read. */
export function privateProblem(problem: Problem): Response {
  const answer = problemAnswer(problem);
  for (const name of [...answer.headers.keys()])
    if (name.startsWith("access-control-")) answer.headers.delete(name);
  answer.headers.set("Cache-Control", privateHeaders["Cache-Control"]);
  return answer;
}
