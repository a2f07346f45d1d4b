import { database } from "@/lib/platform/database/client";
import type { Choice } from "./removal";
import { isChosen } from "./store-hide";

interface Counted {
  reports: number;
  reporters: number;
  networks: number;
  cells: number;
  first: Date | null;
  last: Date | null;
}

/** How many visible reports a choice names, of how many reporters, networks and cells, and from when to when. */
export async function countChosen(choice: Choice): Promise<Counted> {
  const [row] = await database().$queryRaw<Counted[]>`
    SELECT count(*)::int AS reports, count(DISTINCT reporter)::int AS reporters,
      count(DISTINCT network)::int AS networks, count(DISTINCT (surface, model))::int AS cells,
      min(at) AS first, max(at) AS last FROM report WHERE ${isChosen(choice)}`;
  if (!row) throw new Error("An aggregate always answers one row.");
  return row;
}
