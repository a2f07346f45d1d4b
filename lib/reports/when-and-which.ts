import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { ProblemError } from "@/lib/http/problem";
import { type TakenAt, takenAt } from "./late";
import type { ReportRequest } from "./schema";

const keySchema = z.guid().toLowerCase();

/** What is said to who sends another report under an id that is taken. */
export const anotherReport: ProblemError = {
  path: "id",
  message: "was sent before, with another report: make a new one for each report",
};

/** When a report happened, and by which id it is known: its sender's, in the body or as `Idempotency-Key`, or a new one. */
export function whenAndWhich(
  { at, id }: ReportRequest,
  key: string | null | undefined,
  now: Date,
): (TakenAt & { id: string }) | { errors: ProblemError[] } {
  const taken = takenAt(at, now);
  if ("refused" in taken) return { errors: [{ path: "at", message: taken.refused }] };
  if (id !== undefined) return { ...taken, id };
  if (!key) return { ...taken, id: randomUUID() };
  const parsed = keySchema.safeParse(key);
  if (!parsed.success)
    return { errors: [{ path: "Idempotency-Key", message: "must be a UUID, made anew for each report" }] };
  return { ...taken, id: parsed.data };
}
