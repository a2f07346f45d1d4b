import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { ProblemError } from "@/lib/platform/http/problem";
import { type TakenAt, takenAt } from "./late";
import type { ReportRequest } from "./schema";

const keySchema = z.guid().toLowerCase();

/** What is said to who sends another report under an id that is taken. */
export const anotherReport: ProblemError = {
  path: "id",
  message: "was sent before, with another report: make a new one for each report",
};

/**
 * When a report happened, and by which id it is known; or what is wrong with that. `tooOld`: it can no more be taken, but
 * may have been taken before, under the id that its sender gave it.
 */
export type WhenAndWhich =
  | (TakenAt & { id: string })
  | { tooOld: ProblemError; id: string }
  | { errors: ProblemError[] };

/** Reads that from the body and the header `Idempotency-Key`: an id is its sender's, or a new one. */
export function whenAndWhich(
  { at, id }: ReportRequest,
  key: string | null | undefined,
  now: Date,
): WhenAndWhich {
  const parsed = keySchema.optional().safeParse(id ?? (key || undefined));
  if (!parsed.success)
    return { errors: [{ path: "Idempotency-Key", message: "must be a UUID, made anew for each report" }] };
  const taken = takenAt(at, now);
  if (!("refused" in taken)) return { ...taken, id: parsed.data ?? randomUUID() };
  const refused = { path: "at", message: taken.refused };
  return taken.isTooOld && parsed.data !== undefined
    ? { tooOld: refused, id: parsed.data }
    : { errors: [refused] };
}
