import { database } from "@/lib/platform/database/client";

const atOnce = 2_000;

/** What a key told, as its owner gets it. */
interface OwnRow {
  keyId: string;
  surface: string;
  model: string;
  outcome: string;
  fromAt: Date;
  toAt: Date;
  calls: number;
  p50Ms: number | null;
  p95Ms: number | null;
}

const beforeAll = { surface: "", model: "", fromAt: new Date(0), outcome: "" };

/** All that is kept of what an account's keys sent, by key, cell and time, some thousand rows at once. */
export async function* readOwn(userId: string): AsyncGenerator<OwnRow[]> {
  const keys = await database().apiKey.findMany({
    where: { userId },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  for (const { id } of keys) {
    let rows: OwnRow[] = [];
    do {
      const { surface, model, fromAt, outcome } = rows.at(-1) ?? beforeAll;
      rows = await database().$queryRaw<OwnRow[]>`
        SELECT key_id::text AS "keyId", surface, model, outcome, from_at AS "fromAt", to_at AS "toAt",
          calls::float8 AS calls, p50_ms AS "p50Ms", p95_ms AS "p95Ms"
        FROM observation WHERE key_id = ${id}::uuid
          AND (surface, model, from_at, outcome) > (${surface}, ${model}, ${fromAt}, ${outcome})
        ORDER BY surface, model, from_at, outcome LIMIT ${atOnce}`;
      if (rows.length > 0) yield rows;
    } while (rows.length === atOnce);
  }
}

/** The keys of an account that a moderator left out, with why. */
export const readOwnLeftOut = (userId: string) =>
  database().leftOutKey.findMany({ where: { key: { userId } } });
