import type { z } from "zod";
import { problemAnswer } from "./problem";

/** A query that was understood, or the 400 that says what is allowed. A name given twice counts once, the last. */
export function readQuery<T extends z.ZodType>(
  request: Request,
  schema: T,
): { value: z.infer<T>; refused: null } | { value: null; refused: Response } {
  const given = Object.fromEntries(new URL(request.url).searchParams);
  const read = schema.safeParse(given);
  if (read.success) return { value: read.data, refused: null };
  const errors = read.error.issues.map(({ path, message }) => ({
    path: ["query", ...path].join("."),
    message,
  }));
  return {
    value: null,
    refused: problemAnswer({ status: 400, detail: "The query is not understood: see errors.", errors }),
  };
}
