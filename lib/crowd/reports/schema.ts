import { z } from "zod";
import { modelIds } from "@/lib/catalog/models";
import { surfaceIds } from "@/lib/catalog/surfaces";
import { symptomIds } from "@/lib/catalog/symptoms";
import type { ProblemError } from "@/lib/platform/http/problem";
import type { ReadBody } from "@/lib/platform/http/read-request";
import { sources } from "./report";

/** The longest note, in characters: docs/api.md. */
export const noteCharacters = 280;
/** More errors than this don't help anyone. */
const maxErrors = 10;

const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: `must be one of ${values.join(", ")}` });

/** PostgreSQL cannot store NUL, and half a surrogate pair is not a character. */
const isStorable = (text: string) => !text.includes("\0") && !/\p{Surrogate}/u.test(text);
const storable = z
  .string({ error: "must be a string" })
  .refine(isStorable, "must not contain NUL or half a surrogate pair");

/** The body of `POST /api/v1/reports`: an error as fields, a pasted error, or a "works" vote. */
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
        .datetime({
          offset: true,
          error: "must be an ISO 8601 time with a time zone, such as 2026-11-21T14:32:00Z",
        })
        .meta({
          description:
            "When it happened, if you could not send the report then. Not in the future, and not before half past midnight (UTC) of this day.",
        })
        .optional(),
      id: z
        .guid({ error: "must be a UUID. Create a new one for each report" })
        .toLowerCase()
        .meta({
          description:
            "A UUID that you create. If you send a report again with the same ID, you get the first response, however late, and it counts once. The header Idempotency-Key does the same.",
        })
        .optional(),
    },
    {
      error: (issue) => (issue.code === "unrecognized_keys" ? unknownKeys(issue.keys) : "must be an object"),
    },
  )
  .refine(({ surface, text }) => surface !== undefined || text !== undefined, {
    path: ["surface"],
    error: `must be one of ${surfaceIds.join(", ")}. Or send the error as text`,
  })
  .refine(({ works, surface }) => !works || surface !== undefined, {
    path: ["surface"],
    error: `must be one of ${surfaceIds.join(", ")}. We need to know what works`,
  })
  .refine(({ works, symptom, text }) => !works || (symptom === undefined && text === undefined), {
    path: ["works"],
    error: "must not be combined with symptom or text, because they describe an error",
  });

/** A valid body. */
export type ReportRequest = z.infer<typeof reportSchema>;

function unknownKeys(keys: readonly string[]): string {
  const named = keys.slice(0, 3).map((key) => JSON.stringify(key.slice(0, 40)));
  const more = keys.length > 3 ? ` and ${keys.length - 3} more` : "";
  return `has unknown fields: ${named.join(", ")}${more}. Known fields are ${Object.keys(reportSchema.shape).join(", ")}`;
}

/** Parses a body. Returns the report, or errors with their paths. */
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

/** Converts form fields: an empty field is absent, and a button that was pressed is true. */
function fromForm(fields: Record<string, string | string[]>): Record<string, unknown> {
  const filled = Object.entries(fields).filter(([, value]) => value !== "");
  const { works, ...rest } = Object.fromEntries(filled);
  if (works === undefined || works === "false" || works === "0") return rest;
  if (works !== "true" && works !== "1" && works !== "on") return { ...rest, works };
  // The form has both buttons. A symptom that was selected for the other button does not apply.
  const { symptom: _symptom, text: _text, ...vote } = rest;
  return { ...vote, works: true };
}
