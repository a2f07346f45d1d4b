import { z } from "zod";
import { modelIds } from "@/lib/catalog/models";
import { surfaceIds } from "@/lib/catalog/surfaces";
import { symptomIds } from "@/lib/catalog/symptoms";
import type { ProblemError } from "@/lib/platform/http/problem";
import type { ReadBody } from "@/lib/platform/http/read-body";
import { sources } from "./report";

/** The longest note, in characters: `api.md`. */
export const noteCharacters = 280;
/** More errors than this help nobody. */
const maxErrors = 10;

const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: `must be one of ${values.join(", ")}` });

/** PostgreSQL stores no NUL, and half a surrogate pair is no character. */
const isStorable = (text: string) => !text.includes("\0") && !/\p{Surrogate}/u.test(text);
const storable = z
  .string({ error: "must be a string" })
  .refine(isStorable, "must not contain NUL or half a surrogate pair");

/** The body of `POST /api/v1/reports`: an error by its parts, a pasted error, or a works-for-me vote. */
export const reportSchema = z
  .strictObject(
    {
      surface: oneOf(surfaceIds).optional(),
      model: oneOf(modelIds).optional(),
      symptom: oneOf(symptomIds).optional(),
      text: storable.refine((text) => text.trim() !== "", "must not be empty").optional(),
      works: z.boolean({ error: "must be true or false" }).optional(),
      note: storable
        .refine(
          (note) => [...note].length <= noteCharacters,
          `must have at most ${noteCharacters} characters`,
        )
        .optional(),
      source: oneOf(sources).optional(),
      at: z.iso
        .datetime({ offset: true, error: "must be a time in ISO 8601, like 2026-11-21T14:32:00Z" })
        .meta({
          description:
            "When it happened, for a report that could not be sent then: not in the future, and at the earliest at half past midnight (UTC) of this day.",
        })
        .optional(),
      id: z
        .guid({ error: "must be a UUID, made anew for each report" })
        .toLowerCase()
        .meta({
          description:
            "Made by the sender. A report that is sent again with the same id is answered as the first time, however late, and counts once; the header Idempotency-Key says the same.",
        })
        .optional(),
    },
    {
      error: (issue) => (issue.code === "unrecognized_keys" ? unknownKeys(issue.keys) : "must be an object"),
    },
  )
  .refine(({ surface, text }) => surface !== undefined || text !== undefined, {
    path: ["surface"],
    error: `must be one of ${surfaceIds.join(", ")}; or paste the error as text`,
  })
  .refine(({ works, surface }) => !works || surface !== undefined, {
    path: ["surface"],
    error: `must be one of ${surfaceIds.join(", ")}: say what works`,
  })
  .refine(({ works, symptom, text }) => !works || (symptom === undefined && text === undefined), {
    path: ["works"],
    error: "must not come with a symptom or text: they tell of an error",
  });

/** A body that says what the schema asks. */
export type ReportRequest = z.infer<typeof reportSchema>;

function unknownKeys(keys: readonly string[]): string {
  const named = keys.slice(0, 3).map((key) => JSON.stringify(key.slice(0, 40)));
  const more = keys.length > 3 ? ` and ${keys.length - 3} more` : "";
  return `has unknown fields: ${named.join(", ")}${more}; known are ${Object.keys(reportSchema.shape).join(", ")}`;
}

/** Parses a body that was read; what is wrong with it comes back as errors, each with its path. */
export function parseReport(
  body: Exclude<ReadBody, { kind: "refused" }>,
): { report: ReportRequest } | { errors: ProblemError[] } {
  const parsed = reportSchema.safeParse(body.kind === "form" ? fromForm(body.fields) : body.value);
  if (parsed.success) return { report: parsed.data };
  const errors = parsed.error.issues
    .slice(0, maxErrors)
    .map(({ path, message }) => ({ path: path.join("."), message }));
  return { errors };
}

/** Form fields as the schema wants them: an empty field was not filled in, and a pressed button is a yes. */
function fromForm(fields: Record<string, string | string[]>): Record<string, unknown> {
  const filled = Object.entries(fields).filter(([, value]) => value !== "");
  const { works, ...rest } = Object.fromEntries(filled);
  if (works === undefined || works === "false" || works === "0") return rest;
  if (works !== "true" && works !== "1" && works !== "on") return { ...rest, works };
  // One form has both buttons: a symptom chosen for the other one has no meaning here.
  const { symptom: _symptom, text: _text, ...vote } = rest;
  return { ...vote, works: true };
}
