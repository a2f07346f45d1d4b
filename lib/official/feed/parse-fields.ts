import { z } from "zod";

const zone = /(z|[+-]\d\d:?\d\d)$/i;

/** A time of the feed as ISO 8601 UTC; null when it is missing or none. One that names no zone is in UTC. */
export function readTime(value: unknown): string | null {
  if (typeof value !== "string" || value.trim() === "") return null;
  const text = value.trim();
  const read = new Date(zone.test(text) ? text : `${text.replace(" ", "T")}Z`);
  const year = read.getUTCFullYear();
  // PostgreSQL and people end where years have more than four digits.
  return Number.isNaN(read.getTime()) || year < 1970 || year > 9999 ? null : read.toISOString();
}

export const time = z.unknown().optional().transform(readTime);

/** One of these values; any other, or none, is "unknown". */
export const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum([...values, "unknown"]).catch("unknown");

/** A text; a missing one is empty. */
export const text = z.string().catch("");

/** A text, or null. */
export const textOrNull = z.string().min(1).nullable().catch(null);

/** An id, as text: pages use codes, ULIDs and numbers. */
export const id = z.union([z.string().min(1), z.number()]).transform(String);

/** The rows of a list that fit; the others are left out, and no list is an empty one. */
export const rowsOf = <T>(row: z.ZodType<T>) =>
  z
    .array(z.unknown())
    .catch([])
    .transform((rows) =>
      rows.flatMap((one) => {
        const parsed = row.safeParse(one);
        return parsed.success ? [parsed.data] : [];
      }),
    );
