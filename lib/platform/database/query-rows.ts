import { z } from "zod";
import type { Prisma } from "./generated/client";

/**
 * Runs SQL and checks each row against a schema, so that a query whose columns changed fails here and not later.
 *
 * @example await queryRows(z.object({ people: z.int() }), database(), Prisma.sql`SELECT count(*)::int AS people FROM report`)
 * @throws ZodError when a row has another shape.
 */
export async function queryRows<Row>(
  schema: z.ZodType<Row>,
  client: Pick<Prisma.TransactionClient, "$queryRaw">,
  sql: Prisma.Sql,
): Promise<Row[]> {
  return z.array(schema).parse(await client.$queryRaw(sql));
}
