import { models } from "@/lib/catalog/models";
import { surfaces } from "@/lib/catalog/surfaces";
import { symptoms } from "@/lib/catalog/symptoms";
import { database } from "@/lib/platform/database/client";

const array = (all: readonly { id: string }[]): string =>
  `ARRAY[${all.map(({ id }) => `'${id}'`).join(",")}]`;

/** A random element of an array; earlier ones are more frequent. */
const oftenFirst = (all: readonly { id: string }[]): string =>
  `(${array(all)})[1 + floor(${all.length} * random() * random())::int]`;

const insertReports = (count: number, now: string) => `
  INSERT INTO report (id, at, vote, surface, model, symptom, reporter, network, source, counted)
  SELECT gen_random_uuid(), timestamptz '${now}' - random() * interval '28 days', 'fails',
    ${oftenFirst(surfaces)}, ${oftenFirst(models)}, ${oftenFirst(symptoms)},
    decode(md5(n::text), 'hex'), decode(md5(n::text), 'hex'), 'api', 63
  FROM generate_series(1, ${count}) AS n`;

const countReports = `
  INSERT INTO cell_count (step_minutes, at, vote, surface, model, symptom,
    cell, by_surface, by_model, by_family, by_group, everything)
  SELECT minutes, date_trunc(unit, at, 'UTC'), vote, surface, model, symptom, n, n, n, n, n, n
  FROM (
    SELECT step.minutes, step.unit, date_trunc(step.unit, at, 'UTC') AS at, vote, surface, model, symptom,
      count(*) AS n
    FROM report CROSS JOIN (VALUES (1, 'minute'), (60, 'hour'), (1440, 'day')) AS step(minutes, unit)
    GROUP BY 1, 2, 3, 4, 5, 6, 7
  ) AS counted`;

/** Fills the open, empty database with counted reports of the last four weeks, each from a different reporter. */
export async function fillReports(count: number, now: Date): Promise<void> {
  await database().$executeRawUnsafe(insertReports(count, now.toISOString()));
  await database().$executeRawUnsafe(countReports);
  await database().$executeRawUnsafe("ANALYZE");
}
