-- Stores a batch of reports and updates all counts, in one statement.
--
-- $1  the reports as JSON, all of one UTC minute: the columns of "sent" below. "clear" belongs to late reports only.
-- $2  the start of the current minute
-- $3  the channel that notifies other instances
-- $4  whether the reports are late: their minute is over. Then "clear" has a bit for each kind of zone in which the
--     reporter may still count.
--
-- For each kind of zone, a report counts if its reporter is new there in 30 minutes. The upserts of "passed" and "fresh"
-- decide: if several writers try it, in this statement or in others, exactly one gets the row back.
--
-- To see the plan: PREPARE record AS (this file); EXPLAIN EXECUTE record('[]', now(), 'changes', false);
WITH arrived AS MATERIALIZED (
  SELECT n, id, at, vote, surface, model, symptom, source, note, excerpt, zones,
    decode(reporter, 'hex') AS reporter, decode(before, 'hex') AS before, decode(network, 'hex') AS network, clear
  FROM json_to_recordset($1::json) AS sent(
    n int, id uuid, at timestamptz, vote text, surface text, model text, symptom text, source text,
    note text, excerpt text, zones text[], reporter text, before text, network text, clear int)
),
-- A report that was sent again, because its sender got no response, gets the first result and does not count again.
known_id AS MATERIALIZED (
  SELECT a.n, r.counted, r.symptom, (r.vote, r.surface, r.model) = (a.vote, a.surface, a.model) AS same
  FROM arrived a CROSS JOIN LATERAL (SELECT * FROM report WHERE id = a.id LIMIT 1) AS r
),
incoming AS MATERIALIZED (SELECT * FROM arrived WHERE n NOT IN (SELECT n FROM known_id)),
-- Until half past midnight, yesterday's pseudonym ("judge") decides, because the reporter's last count may have it.
-- Without LIMIT, the planner expects 1000 rows each and reads the whole table. With it, it uses the index.
candidate AS MATERIALIZED (
  SELECT i.n, i.id, i.at, i.vote, i.symptom, i.reporter, i.before, zone_of_report.zone, zone_of_report.kind::int AS kind,
    coalesce(i.before, i.reporter) AS judge,
    -- A late report is about an earlier time, so it does not change the symptom of another one.
    CASE WHEN NOT $4::boolean THEN known.report_id END AS held,
    CASE WHEN $4 THEN i.clear >> (zone_of_report.kind::int - 1) & 1 = 0
      ELSE known.counted_at > i.at - interval '30 minutes' END AS repeated,
    i.before IS NOT NULL AND known.counted_at < date_trunc('day', i.at, 'UTC') AS day_before
  FROM incoming i
  CROSS JOIN LATERAL unnest(i.zones) WITH ORDINALITY AS zone_of_report(zone, kind)
  LEFT JOIN LATERAL (
    SELECT * FROM reporter_zone WHERE reporter = coalesce(i.before, i.reporter) AND zone = zone_of_report.zone LIMIT 1
  ) AS known ON true
),
first_candidate AS MATERIALIZED (
  SELECT DISTINCT ON (judge, zone) n, id, at, reporter, before, zone, 1 << (kind - 1) AS bit
  FROM candidate WHERE repeated IS NOT TRUE ORDER BY judge, zone, n
),
-- Rows are always locked in the order of their keys, so that two writers cannot deadlock.
passed AS (
  INSERT INTO reporter_zone AS known (reporter, zone, counted_at, report_id)
  SELECT before, zone, at, id FROM first_candidate WHERE before IS NOT NULL ORDER BY before, zone
  ON CONFLICT (reporter, zone) DO UPDATE SET counted_at = greatest(known.counted_at, excluded.counted_at),
    report_id = CASE WHEN known.counted_at > excluded.counted_at THEN known.report_id ELSE excluded.report_id END
  WHERE known.counted_at <= excluded.counted_at - interval '30 minutes'
    OR $4 AND known.counted_at >= excluded.counted_at + interval '30 minutes'
  RETURNING known.reporter, known.zone
),
-- Under today's pseudonym, only those count who passed under yesterday's. We write both, so that a writer whose clock is
-- before midnight, or past the half hour, finds the reporter under either.
fresh AS (
  INSERT INTO reporter_zone AS known (reporter, zone, counted_at, report_id)
  SELECT f.reporter, f.zone, f.at, f.id FROM first_candidate f
  LEFT JOIN passed p ON p.reporter = f.before AND p.zone = f.zone
  WHERE f.before IS NULL OR p.reporter IS NOT NULL ORDER BY f.reporter, f.zone
  ON CONFLICT (reporter, zone) DO UPDATE SET counted_at = greatest(known.counted_at, excluded.counted_at),
    report_id = CASE WHEN known.counted_at > excluded.counted_at THEN known.report_id ELSE excluded.report_id END
  WHERE known.counted_at <= excluded.counted_at - interval '30 minutes'
    OR $4 AND known.counted_at >= excluded.counted_at + interval '30 minutes'
  RETURNING known.reporter, known.zone
),
counted AS MATERIALIZED (
  SELECT f.n, bit_or(f.bit) AS bits FROM fresh
  JOIN first_candidate f ON f.reporter = fresh.reporter AND f.zone = fresh.zone GROUP BY f.n
),
-- Zones in which a report from before midnight prevents this one from counting. Once the salt is deleted, a recount cannot
-- find out.
held_over AS MATERIALIZED (
  SELECT n, bit_or(1 << (kind - 1)) AS bits FROM candidate WHERE repeated AND day_before GROUP BY n
),
-- Per reporter and cell of this batch: the last symptom, and the earlier report whose symptom it changes.
latest AS MATERIALIZED (
  SELECT a.judge, a.zone,
    (array_agg(a.symptom ORDER BY a.n DESC) FILTER (WHERE a.symptom IS NOT NULL))[1] AS symptom,
    CASE WHEN bool_or(c.bits & 1 = 1) THEN NULL ELSE (array_agg(a.held) FILTER (WHERE a.repeated))[1] END AS held
  FROM candidate a LEFT JOIN counted c ON c.n = a.n
  WHERE a.kind = 1 AND a.vote = 'fails' GROUP BY a.judge, a.zone
),
-- Locked before reading: if two writers change the same report, the second sees the change of the first.
earlier AS MATERIALIZED (
  SELECT id, symptom FROM report WHERE id IN (SELECT held FROM latest) ORDER BY id FOR UPDATE
),
refined AS (
  UPDATE report r SET symptom = latest.symptom FROM earlier JOIN latest ON latest.held = earlier.id
  WHERE r.id = earlier.id AND latest.symptom <> earlier.symptom
  RETURNING r.at, r.vote, r.surface, r.model, r.counted, earlier.symptom AS old, r.symptom AS new
),
settled AS MATERIALIZED (
  SELECT i.*, coalesce(c.bits, 0) AS bits,
    CASE WHEN i.vote = 'works' THEN 'other'
      WHEN c.bits & 1 = 1 THEN coalesce(latest.symptom, 'other')
      ELSE coalesce(i.symptom, latest.symptom, earlier.symptom, 'other') END AS seen
  FROM incoming i
  LEFT JOIN counted c ON c.n = i.n
  LEFT JOIN latest ON latest.judge = coalesce(i.before, i.reporter) AND latest.zone = i.zones[1]
  LEFT JOIN earlier ON earlier.id = latest.held
),
stored AS (
  INSERT INTO report (id, at, vote, surface, model, symptom, reporter, network, source, counted, note, excerpt,
    sent_symptom, before, held_over, late)
  SELECT id, at, vote, surface, model, seen, reporter, network, source, bits, note, excerpt,
    symptom, before, coalesce((SELECT h.bits FROM held_over h WHERE h.n = settled.n), 0), $4 FROM settled
),
change AS (
  SELECT at, vote, surface, model, seen AS symptom, bits, 1 AS sign FROM settled WHERE bits > 0
  UNION ALL SELECT at, vote, surface, model, new, counted, 1 FROM refined
  UNION ALL SELECT at, vote, surface, model, old, counted, -1 FROM refined
),
summed AS (
  INSERT INTO cell_count AS c (step_minutes, at, vote, surface, model, symptom,
    cell, by_surface, by_model, by_family, by_group, everything)
  SELECT step.minutes, date_trunc(step.unit, at, 'UTC'), vote, surface, model, symptom,
    sum(sign * (bits & 1)), sum(sign * (bits >> 1 & 1)), sum(sign * (bits >> 2 & 1)),
    sum(sign * (bits >> 3 & 1)), sum(sign * (bits >> 4 & 1)), sum(sign * (bits >> 5 & 1))
  FROM change CROSS JOIN (VALUES (1, 'minute'), (60, 'hour'), (1440, 'day')) AS step(minutes, unit)
  GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY 1, 2, 3, 4, 5, 6
  ON CONFLICT (step_minutes, at, vote, surface, model, symptom) DO UPDATE SET cell = c.cell + excluded.cell,
    by_surface = c.by_surface + excluded.by_surface, by_model = c.by_model + excluded.by_model,
    by_family = c.by_family + excluded.by_family, by_group = c.by_group + excluded.by_group,
    everything = c.everything + excluded.everything
),
people AS MATERIALIZED (
  SELECT surface, model, sum(cell) AS cell, sum(everything) AS everything FROM cell_count
  WHERE step_minutes = 1 AND at >= $2::timestamptz - interval '1 minute' AND vote = 'fails'
  GROUP BY surface, model
)
SELECT a.n, coalesce(t.counted, s.bits)::int AS bits, coalesce(t.symptom, s.seen) AS symptom, t.same,
  coalesce(p.cell, 0)::int AS "cellLately",
  coalesce((SELECT sum(everything) FROM people), 0)::int AS "allLately",
  (SELECT pg_notify($3, 'counts'))::text AS notified
FROM arrived a LEFT JOIN settled s ON s.n = a.n LEFT JOIN known_id t ON t.n = a.n
LEFT JOIN people p ON p.surface = a.surface AND p.model = a.model
ORDER BY a.n
