import { z } from "zod";

const zone = /(z|[+-]\d\d:?\d\d)$/i;

/** A time of the feed as ISO 8601 UTC; null if it is missing or invalid. Without a time zone it is UTC. */
export function readTime(value: unknown): string | null {
  if (typeof value !== "string" || value.trim() === "") return null;
  const text = value.trim();
  const read = new Date(zone.test(text) ? text : `${text.replace(" ", "T")}Z`);
  const year = read.getUTCFullYear();
  // Years with more than four digits do not fit our formats.
  return Number.isNaN(read.getTime()) || year < 1970 || year > 9999 ? null : read.toISOString();
}

export const time = z.unknown().optional().transform(readTime);

/** One of these values. Any other or missing value becomes "unknown". */
export const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum([...values, "unknown"]).catch("unknown");

/** A text; empty if it is missing. */
export const text = z.string().catch("");

/** A text, or null. */
export const textOrNull = z.string().min(1).nullable().catch(null);

/** An ID as text: pages use codes, ULIDs and numbers. */
export const id = z.union([z.string().min(1), z.number()]).transform(String);

/** The valid rows of a list. Invalid rows are left out; without a list it is empty. */
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

/**
 * Parses JSON into values that PostgreSQL can store: without NUL characters and lone surrogates in keys and values.
 * @throws SyntaxError if it is not JSON, RangeError if it is nested too deeply.
 */
export const readJson = (text: string): unknown => storable(JSON.parse(text), 0);

const maxDepth = 100;

function storable(value: unknown, depth: number): unknown {
  if (depth > maxDepth) throw new RangeError(`nested deeper than ${maxDepth}`);
  if (typeof value === "string") return clean(value);
  if (Array.isArray(value)) return value.map((item) => storable(item, depth + 1));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [clean(key), storable(item, depth + 1)]),
  );
}

/** The round trip through UTF-8 turns lone surrogates into U+FFFD. */
const clean = (text: string): string => Buffer.from(text.replaceAll("\0", "")).toString();
