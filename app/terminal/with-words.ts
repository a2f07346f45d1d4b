import { z } from "zod";
import { refusedWords } from "@/components/outputs/terminal/report-words";
import { withProblems } from "@/lib/platform/http/problem";
import { plainAnswer } from "./answer-text";

const problem = z.object({
  detail: z.string(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })),
});

/** A route handler whose problems, those that nobody expected among them, are told in words, not in JSON. */
export function withWords<Rest extends unknown[]>(
  handle: (request: Request, ...rest: Rest) => Promise<Response>,
): (request: Request, ...rest: Rest) => Promise<Response> {
  const answered = withProblems(handle);
  return async (request, ...rest) => inWords(await answered(request, ...rest));
}

async function inWords(answer: Response): Promise<Response> {
  if (!answer.headers.get("content-type")?.startsWith("application/problem+json")) return answer;
  const { detail, errors } = problem.parse(await answer.json());
  const retryAfter = answer.headers.get("retry-after");
  return plainAnswer(
    refusedWords(detail, errors),
    answer.status,
    retryAfter === null ? {} : { "Retry-After": retryAfter },
  );
}
