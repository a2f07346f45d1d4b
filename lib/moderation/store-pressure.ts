import { database } from "@/lib/database/client";
import type { NetworkPeople } from "./network-burst";

/** How many reporters each network has who were counted since a time, by the pseudonym of the day. */
export const readNetworkPeople = (since: Date): Promise<NetworkPeople[]> =>
  database().$queryRaw<NetworkPeople[]>`
    SELECT encode(network, 'hex') AS network, count(DISTINCT reporter)::int AS people FROM report
    WHERE at >= ${since} AND counted <> 0 GROUP BY network`;

/** The most people who reported in one hour since a time. */
export async function readBusiestHour(since: Date): Promise<number> {
  const [row] = await database().$queryRaw<{ people: number | null }[]>`
    SELECT max(people)::int AS people FROM (
      SELECT sum(everything) AS people FROM cell_count WHERE step_minutes = 60 AND at >= ${since} GROUP BY at
    ) AS hours`;
  return row?.people ?? 0;
}
