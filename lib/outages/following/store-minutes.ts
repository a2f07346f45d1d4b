import { zoneKinds } from "@/lib/catalog/zones";
import type { MinuteInput, MinuteRow, WorksAgainRow } from "@/lib/outages/detection/minute-record";
import { database } from "@/lib/platform/database/client";
import { dayMs, minuteMs } from "@/lib/platform/time/units";

type At<Row> = Row & { minute: number };

/**
 * The reports of each minute of [from, to) (minutes since 1970), without gaps: counted reports by network, and "works"
 * votes of people who had reported a failure of the same surface within the day. Late reports are left out, because
 * an alarm must not depend on when or how often we read a minute.
 */
export async function readMinutes(from: number, to: number): Promise<MinuteInput[]> {
  const [start, end] = [new Date(from * minuteMs), new Date(to * minuteMs)];
  const worksAgain = await database().$queryRaw<At<WorksAgainRow>[]>`
    SELECT floor(extract(epoch FROM r.at) / 60)::int AS minute, r.surface, r.model, count(*)::int AS people
    FROM report r JOIN reporter_zone z ON z.reporter = r.reporter AND z.zone = 'fails surface:' || r.surface
    WHERE r.at >= ${start} AND r.at < ${end} AND r.vote = 'works' AND r.counted > 0 AND NOT r.late AND z.counted_at < r.at
    GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`;
  return eachMinute(from, to, await countedRows(start, end), worksAgain);
}

/** The same for minutes long ago. Earlier failures of a voter are looked up in the reports themselves. */
export async function readPastMinutes(from: number, to: number): Promise<MinuteInput[]> {
  const [start, end] = [new Date(from * minuteMs), new Date(to * minuteMs)];
  const worksAgain = await database().$queryRaw<At<WorksAgainRow>[]>`
    WITH failed AS MATERIALIZED (
      SELECT reporter, surface, min(at) AS at FROM report
      WHERE at >= ${new Date(start.getTime() - dayMs)} AND at < ${end} AND vote = 'fails' AND counted > 0
      GROUP BY reporter, surface
    )
    SELECT floor(extract(epoch FROM r.at) / 60)::int AS minute, r.surface, r.model, count(*)::int AS people
    FROM report r JOIN failed f ON f.reporter = r.reporter AND f.surface = r.surface
    WHERE r.at >= ${start} AND r.at < ${end} AND r.vote = 'works' AND r.counted > 0 AND NOT r.late AND f.at < r.at
    GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`;
  return eachMinute(from, to, await countedRows(start, end), worksAgain);
}

const countedRows = (start: Date, end: Date) =>
  database().$queryRaw<At<MinuteRow>[]>`
    SELECT floor(extract(epoch FROM at) / 60)::int AS minute, surface, model, symptom,
      encode(network, 'hex') AS network, counted::int AS counted, count(*)::int AS people
    FROM report WHERE at >= ${start} AND at < ${end} AND vote = 'fails' AND counted > 0 AND NOT late
    GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY 1, 2, 3, 4, 5, 6`;

/**
 * The counts of each minute of [from, to), without gaps. They have no networks, but they are enough for the baseline,
 * because each kind of zone has its own column.
 */
export async function readCountedMinutes(from: number, to: number): Promise<MinuteInput[]> {
  const counts = await database().cellCount.findMany({
    where: {
      stepMinutes: 1,
      vote: "fails",
      at: { gte: new Date(from * minuteMs), lt: new Date(to * minuteMs) },
    },
  });
  const rows = counts.flatMap((row): At<MinuteRow>[] => {
    const { surface, model, symptom } = row;
    const people = [row.cell, row.bySurface, row.byModel, row.byFamily, row.byGroup, row.everything];
    const minute = Math.floor(row.at.getTime() / minuteMs);
    return zoneKinds.map((_, kind) => ({
      ...{ minute, surface, model, symptom, network: "" },
      counted: 1 << kind,
      people: people[kind] ?? 0,
    }));
  });
  return eachMinute(from, to, rows, []);
}

function eachMinute(
  from: number,
  to: number,
  rows: readonly At<MinuteRow>[],
  worksAgain: readonly At<WorksAgainRow>[],
): MinuteInput[] {
  const inputs = Array.from({ length: to - from }, (_, at) => ({
    minute: from + at,
    rows: [] as MinuteRow[],
    worksAgain: [] as WorksAgainRow[],
  }));
  for (const row of rows) inputs[row.minute - from]?.rows.push(row);
  for (const row of worksAgain) inputs[row.minute - from]?.worksAgain.push(row);
  return inputs;
}
