import { z } from "zod";
import { database } from "@/lib/platform/database/client";

/** The surfaces and models of a receipt's row; null for any. */
export interface CountedPlace {
  surfaces: readonly string[] | null;
  models: readonly string[] | null;
}

const figures = z.object({
  confirmed: z.int(),
  signal: z.int(),
  official: z.int(),
  claimed: z.int(),
  both: z.int(),
});

/**
 * The minutes of a period, counted minute by minute in SQL, without any code of receipts. A merge counts while both outages
 * exist, unless it would give an alarm to a confirmed outage that had none. Surfaces, models and their groups are listed by
 * hand, so that a mistake in the product's zones does not repeat here.
 */
export async function countMinutes(
  { from, to, now }: { from: Date; to: Date; now: Date },
  { surfaces, models }: CountedPlace,
): Promise<z.infer<typeof figures>> {
  const rows = await database().$queryRawUnsafe(
    `WITH RECURSIVE held AS (
      SELECT later.id, earlier.id AS into_id FROM outage later, outage_merge m, outage earlier
      WHERE later.id = m.outage_id AND earlier.id = m.into_id
        AND later.withdrawn_at IS NULL AND earlier.withdrawn_at IS NULL
        AND (earlier.tier = 'confirmed' OR later.tier = 'signal')
    ),
    told(id, root) AS (
      SELECT id, id FROM outage WHERE withdrawn_at IS NULL AND id NOT IN (SELECT id FROM held)
      UNION SELECT held.id, told.root FROM held JOIN told ON told.id = held.into_id
    ),
    part AS (
      SELECT o.onset_at AS begins, coalesce(o.ended_at, $3) AS ends, o.zone,
        (SELECT bool_or(other.tier = 'confirmed') FROM told t JOIN outage other ON other.id = t.id
          WHERE t.root = told.root) AS confirmed
      FROM told JOIN outage o ON o.id = told.id
    ),
    here AS (
      SELECT part.* FROM part WHERE EXISTS (
        SELECT 1 FROM unnest($4::text[]) AS s, unnest($5::text[]) AS m
        WHERE part.zone IN ('all', 'surface:' || s, 'model:' || m, 'cell:' || s || '/' || m,
          'family:' || split_part(m, '-', 1), 'group:' || CASE WHEN s IN
            ('claude-code', 'claude-api', 'claude-console', 'cloud-partners') THEN 'developer' ELSE 'chat' END))
    ),
    posts AS (
      SELECT posted_at AS begins, least(posted_at, claimed_at) AS claims,
        coalesce(resolved_at, vanished_at,
          CASE WHEN origin = 'feed' AND status NOT IN ('resolved', 'postmortem') THEN $3 ELSE posted_at END) AS ends
      FROM official_incident WHERE impact <> 'maintenance'
        AND (surfaces = '{}' OR surfaces && $4::text[]) AND (models = '{}' OR models && $5::text[])
        AND (surfaces <> '{}' OR models <> '{}' OR many OR $6)
    ),
    minute AS (
      SELECT EXISTS (SELECT 1 FROM here WHERE confirmed AND begins <= at AND at < ends) AS confirmed,
        EXISTS (SELECT 1 FROM here WHERE NOT confirmed AND begins <= at AND at < ends) AS signal,
        EXISTS (SELECT 1 FROM posts WHERE begins <= at AND at < ends) AS official,
        EXISTS (SELECT 1 FROM posts WHERE claims <= at AND at < greatest(ends, begins)) AS claimed
      FROM generate_series($1::timestamptz, $2::timestamptz - interval '1 minute', interval '1 minute') AS at
      WHERE at + interval '1 minute' <= $3
    )
    SELECT count(*) FILTER (WHERE confirmed)::int AS confirmed,
      count(*) FILTER (WHERE signal AND NOT confirmed)::int AS signal,
      count(*) FILTER (WHERE official)::int AS official,
      count(*) FILTER (WHERE claimed)::int AS claimed,
      count(*) FILTER (WHERE confirmed AND official)::int AS both
    FROM minute`,
    from,
    to,
    now,
    surfaces ?? anySurface,
    models ?? anyModel,
    surfaces === null && models === null,
  );
  return z.tuple([figures]).parse(rows)[0];
}

const anySurface = [
  ...["claude-code", "claude-web", "claude-api", "claude-mobile"],
  ...["claude-desktop", "claude-cowork", "claude-console", "cloud-partners"],
];
const anyModel = ["opus-5", "opus-4-8", "sonnet-5", "sonnet-4-6", "fable-5", "mythos-5", "haiku-4-5"];
