import { z } from "zod";
import {
  changeChannel,
  notifyListeners,
  notifyPastListeners,
  pastPayload,
} from "@/lib/platform/database/changes";
import { database, databaseKind, queryRows } from "@/lib/platform/database/client";
import { Prisma } from "@/lib/platform/database/generated/client";
import { dayMs, minuteMs, startOfDay } from "@/lib/platform/time/units";
import { groupByPerson, type RecountChange, recountChange, type StoredReport } from "./recount";
import type { Choice } from "./removal";
import { reporterZoneDays } from "./retention";

/** A report to hide or restore. */
export interface ChosenReport {
  id: string;
  at: Date;
  surface: string;
  reporter: string;
}

/**
 * Blocks counting until the transaction ends. Incoming reports and other removals wait for it. Reports look up where their
 * sender was counted only after the lock.
 */
export async function lockCounting(transaction: Prisma.TransactionClient): Promise<void> {
  await transaction.$executeRaw`LOCK TABLE reporter_zone IN SHARE ROW EXCLUSIVE MODE`;
}

/** The condition that a report matches a choice and is not hidden. */
export const isChosen = (choice: Choice): Prisma.Sql => {
  const { from, to, reporter, network, surface, model, symptom, source, vote } = choice;
  const are = { surface, model, symptom, source, vote };
  return Prisma.join(
    [
      Prisma.sql`removal_id IS NULL AND at >= ${from} AND at < ${to}`,
      ...(reporter === undefined ? [] : [Prisma.sql`reporter = decode(${reporter}, 'hex')`]),
      ...(network === undefined ? [] : [Prisma.sql`network = decode(${network}, 'hex')`]),
      ...Object.entries(are).flatMap(([name, value]) =>
        value === undefined ? [] : [Prisma.sql`${Prisma.raw(name)} = ${value}`],
      ),
    ],
    " AND ",
  );
};

const chosenCount = z.object({
  reports: z.int(),
  reporters: z.int(),
  networks: z.int(),
  cells: z.int(),
  first: z.date().nullable(),
  last: z.date().nullable(),
});

/** The number of visible reports in a choice, of their reporters, networks and cells, and their first and last time. */
export async function countChosen(choice: Choice): Promise<z.infer<typeof chosenCount>> {
  const [row] = await queryRows(
    chosenCount,
    database(),
    Prisma.sql`
    SELECT count(*)::int AS reports, count(DISTINCT reporter)::int AS reporters,
      count(DISTINCT network)::int AS networks, count(DISTINCT (surface, model))::int AS cells,
      min(at) AS first, max(at) AS last FROM report WHERE ${isChosen(choice)}`,
  );
  if (!row) throw new Error("An aggregate always returns one row.");
  return row;
}

/** At most `max` reports that meet a condition, oldest first. */
export const selectReports = (
  transaction: Prisma.TransactionClient,
  condition: Prisma.Sql,
  max: number,
): Promise<ChosenReport[]> =>
  transaction.$queryRaw`
    SELECT id::text AS id, at, surface, encode(reporter, 'hex') AS reporter FROM report
    WHERE ${condition} ORDER BY at, id LIMIT ${max}`;

const storedReport: z.ZodType<StoredReport> = z.object({
  id: z.string(),
  at: z.date(),
  vote: z.enum(["fails", "works"]),
  surface: z.string(),
  model: z.string(),
  symptom: z.string(),
  counted: z.int(),
  sentSymptom: z.string().nullable(),
  reporter: z.string(),
  before: z.string().nullable(),
  heldOver: z.int(),
  late: z.boolean(),
  removalId: z.string().nullable(),
});

/** At most `max` reports of the senders of the chosen ones, also under pseudonyms of adjacent days, oldest first. */
async function reportsOfSenders(
  transaction: Prisma.TransactionClient,
  chosen: readonly ChosenReport[],
  max: number,
): Promise<StoredReport[]> {
  const times = chosen.map(({ at }) => at.getTime());
  const [first, last] = [Math.min(...times), Math.max(...times)];
  let [from, to] = [startOfDay(first), (Math.floor(last / dayMs) + 1) * dayMs];
  let names = new Set(chosen.map(({ reporter }) => reporter));
  for (;;) {
    const known = JSON.stringify([...names]);
    // A pseudonym is valid for a day, and is the "before" of reports in the first half hour of the next day.
    [from, to] = [from - dayMs, to + dayMs];
    const found = await queryRows(
      storedReport,
      transaction,
      Prisma.sql`
      WITH sender AS MATERIALIZED (SELECT decode(name, 'hex') AS name FROM json_array_elements_text(${known}::json) AS name)
      SELECT id::text AS id, at, vote, surface, model, symptom, counted::int AS counted,
        sent_symptom AS "sentSymptom", encode(reporter, 'hex') AS reporter, encode(before, 'hex') AS before,
        held_over::int AS "heldOver", late, removal_id::text AS "removalId"
      FROM report WHERE at >= ${new Date(from)} AND at < ${new Date(to)}
        AND (reporter IN (SELECT name FROM sender) OR before IN (SELECT name FROM sender))
      ORDER BY at, id LIMIT ${max}`,
    );
    const more = new Set([
      ...names,
      ...found.flatMap(({ reporter, before }) => [reporter, before ?? reporter]),
    ]);
    if (found.length >= max || more.size === names.size) return found;
    names = more;
  }
}

/**
 * Writes a recount: the reports, where reporters were last counted (if since `storedSince`), and the counts.
 */
async function writeRecount(
  transaction: Prisma.TransactionClient,
  { reports, zones, counts }: RecountChange,
  storedSince: Date,
): Promise<void> {
  await transaction.$executeRaw`
    UPDATE report r SET counted = c.counted, symptom = c.symptom, removal_id = c."removalId"
    FROM json_to_recordset(${JSON.stringify(reports)}::json)
      AS c(id uuid, counted smallint, symptom text, "removalId" uuid) WHERE r.id = c.id`;
  const isStored = ({ at }: { at: Date }) => at >= storedSince;
  const kept = zones.kept.filter(isStored);
  // The stored row belongs to a hidden report, even if the last visible one is too old to be stored.
  const dropped = [...zones.dropped, ...zones.kept.filter((last) => !isStored(last))];
  await transaction.$executeRaw`
    DELETE FROM reporter_zone z USING json_to_recordset(${JSON.stringify(dropped)}::json)
      AS d(reporter text, zone text) WHERE z.reporter = decode(d.reporter, 'hex') AND z.zone = d.zone`;
  await transaction.$executeRaw`
    INSERT INTO reporter_zone (reporter, zone, counted_at, report_id)
    SELECT decode(k.reporter, 'hex'), k.zone, k.at, k."reportId"
    FROM json_to_recordset(${JSON.stringify(kept)}::json)
      AS k(reporter text, zone text, at timestamptz, "reportId" uuid)
    ON CONFLICT (reporter, zone) DO UPDATE SET counted_at = excluded.counted_at, report_id = excluded.report_id`;
  await addCounts(transaction, counts);
}

/** Adds to rows of the counts. Deletes rows that become zero. */
async function addCounts(
  transaction: Prisma.TransactionClient,
  changes: RecountChange["counts"],
): Promise<void> {
  const rows = JSON.stringify(changes.map(({ at, ...row }) => ({ ...row, at: new Date(at) })));
  const row = Prisma.sql`json_to_recordset(${rows}::json)
    AS n("stepMinutes" smallint, at timestamptz, vote text, surface text, model text, symptom text, people int[])`;
  await transaction.$executeRaw`
    INSERT INTO cell_count AS c (step_minutes, at, vote, surface, model, symptom,
      cell, by_surface, by_model, by_family, by_group, everything)
    SELECT "stepMinutes", at, vote, surface, model, symptom,
      people[1], people[2], people[3], people[4], people[5], people[6] FROM ${row}
    ON CONFLICT (step_minutes, at, vote, surface, model, symptom) DO UPDATE SET cell = c.cell + excluded.cell,
      by_surface = c.by_surface + excluded.by_surface, by_model = c.by_model + excluded.by_model,
      by_family = c.by_family + excluded.by_family, by_group = c.by_group + excluded.by_group,
      everything = c.everything + excluded.everything`;
  // Without LIMIT, the planner expects 100 rows each and reads the whole table. With it, it uses the index.
  await transaction.$executeRaw`
    DELETE FROM cell_count WHERE ctid = ANY (ARRAY(
      SELECT c.ctid FROM ${row} CROSS JOIN LATERAL (
        SELECT c.ctid, c.cell + c.by_surface + c.by_model + c.by_family + c.by_group + c.everything AS left_over
        FROM cell_count c WHERE c.step_minutes = n."stepMinutes" AND c.at = n.at AND c.vote = n.vote
          AND c.surface = n.surface AND c.model = n.model AND c.symptom = n.symptom LIMIT 1
      ) AS c WHERE c.left_over = 0))`;
}

/** A hidden report may have changed the symptom of a report half an hour before, or prevented a late one from counting. */
const changedSince = (first: Date): number => first.getTime() - 30 * minuteMs;

/** Notifies every instance, after the transaction, that reports since a time were hidden or restored. */
async function notifyRecounted(transaction: Prisma.TransactionClient, first: Date): Promise<void> {
  await transaction.$queryRaw`
    SELECT pg_notify(${changeChannel}, ${pastPayload(changedSince(first))})::text AS past,
      pg_notify(${changeChannel}, 'counts')::text AS counts`;
}

/** The same in this process, for the embedded database, which has no notifications. Call it after the transaction. */
export function notifyRecountedInProcess(first: Date): void {
  if (databaseKind() !== "embedded") return;
  notifyPastListeners(changedSince(first));
  notifyListeners("counts");
}

/** The most reports in one removal. One transaction handles them in seconds. */
export const maxHidden = 20_000;
/**
 * The most reports to count again: all reports of the senders. It is more than the limits allow one network in a day, and
 * twice as many for restoring, because the senders may have continued.
 */
export const maxRecounted = { hide: 100_000, restore: 200_000 };

/**
 * Hides reports (with null: restores them), and counts their senders again. The transaction must hold the lock on counting.
 * Returns false and does nothing if the senders have too many reports for one transaction.
 */
export async function setRemoval(
  transaction: Prisma.TransactionClient,
  chosen: readonly ChosenReport[],
  removalId: string | null,
  now: Date,
): Promise<boolean> {
  const max = removalId === null ? maxRecounted.restore : maxRecounted.hide;
  const sent = await reportsOfSenders(transaction, chosen, max + 1);
  if (sent.length > max) return false;
  const change = recountChange(groupByPerson(sent), new Set(chosen.map(({ id }) => id)), removalId);
  await writeRecount(transaction, change, new Date(now.getTime() - reporterZoneDays * dayMs));
  const [first] = chosen;
  if (first) await notifyRecounted(transaction, first.at);
  return true;
}
