import { database } from "@/lib/platform/database/client";

/** Column types that can hold text or bytes. */
const searched = ["text", "character varying", "json", "jsonb", "bytea", "uuid", "ARRAY", "USER-DEFINED"];

/** The columns (`table.column`) that contain one of these values, as text in any case or as bytes. */
export async function findEverywhere(needles: readonly string[]): Promise<string[]> {
  const columns = await database().$queryRaw<{ table: string; column: string; type: string }[]>`
    SELECT table_name::text AS "table", column_name::text AS "column", data_type::text AS type
    FROM information_schema.columns WHERE table_schema NOT IN ('pg_catalog', 'information_schema')`;
  const found: string[] = [];
  for (const { table, column, type } of columns) {
    if (!searched.includes(type)) continue;
    const text = type === "bytea" ? `encode("${column}", 'hex')` : `lower("${column}"::text)`;
    const wanted = needles.map((needle) =>
      type === "bytea" ? bytesOf(needle).toString("hex") : needle.toLowerCase(),
    );
    const rows = await database().$queryRawUnsafe<{ rows: number }[]>(
      `SELECT count(*)::int AS rows FROM "${table}" WHERE EXISTS
        (SELECT 1 FROM unnest($1::text[]) AS needle WHERE position(needle IN ${text}) > 0)`,
      wanted,
    );
    if (rows[0]?.rows) found.push(`${table}.${column}`);
  }
  return found.sort();
}

/** A hexadecimal needle also means its bytes. */
const bytesOf = (needle: string): Buffer =>
  /^(?:[0-9a-f]{2}){4,}$/.test(needle) ? Buffer.from(needle, "hex") : Buffer.from(needle, "utf8");
