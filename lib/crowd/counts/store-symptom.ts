import { database } from "@/lib/platform/database/client";
import { Prisma } from "@/lib/platform/database/generated/client";
import type { CellRow } from "./count";
import type { Span } from "./spans";
import { binned, rowsOf, sums } from "./store-rows";

const failsWith = (symptom: string) => Prisma.sql`vote = 'fails' AND symptom = ${symptom}`;

/** The six sums of one symptom at every cell that has rows in the spans. */
export const sumSymptomByCell = (spans: readonly Span[], symptom: string): Promise<CellRow[]> =>
  database().$queryRaw`
    SELECT surface, model, ${sums}
    FROM (${rowsOf(spans, failsWith(symptom))}) c GROUP BY surface, model ORDER BY surface, model`;

/** People of one symptom by step (ms since 1970), over everything. */
export const sumSymptomByStep = (
  spans: readonly Span[],
  stepMinutes: number,
  symptom: string,
): Promise<{ at: number; people: number }[]> =>
  database().$queryRaw`
    SELECT ${binned(stepMinutes)} AS "at", sum(everything)::int AS people
    FROM (${rowsOf(spans, failsWith(symptom))}) c GROUP BY 1 HAVING sum(everything) > 0 ORDER BY 1`;
