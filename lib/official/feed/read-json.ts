/**
 * A JSON text as values that a database takes: without NUL characters and lone surrogates, in keys as in values.
 * @throws SyntaxError when it is not JSON, RangeError when it is nested deeper than we follow.
 */
export const readJson = (text: string): unknown => storable(JSON.parse(text), 0);

const deepest = 100;

function storable(value: unknown, depth: number): unknown {
  if (depth > deepest) throw new RangeError(`nested deeper than ${deepest}`);
  if (typeof value === "string") return clean(value);
  if (Array.isArray(value)) return value.map((item) => storable(item, depth + 1));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [clean(key), storable(item, depth + 1)]),
  );
}

/** UTF-8 has no lone surrogates: they come back as U+FFFD. */
const clean = (text: string): string => Buffer.from(text.replaceAll("\0", "")).toString();
