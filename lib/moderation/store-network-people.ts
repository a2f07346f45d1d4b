import { database } from "@/lib/platform/database/client";
import type { NetworkPeople } from "./network-burst";

/** How many reporters each network has who were counted since a time, by the pseudonym of the day. */
export const readNetworkPeople = (since: Date): Promise<NetworkPeople[]> =>
  database().$queryRaw<NetworkPeople[]>`
    SELECT encode(network, 'hex') AS network, count(DISTINCT reporter)::int AS people FROM report
    WHERE at >= ${since} AND counted <> 0 GROUP BY network`;
