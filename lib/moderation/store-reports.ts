import { database } from "@/lib/platform/database/client";
import type { Prisma } from "@/lib/platform/database/generated/client";
import type { NetworkPeople } from "./network-bursts";

/** Which reports: null means all. Pseudonyms are hexadecimal. */
interface StoredFilter {
  from: Date;
  to: Date | null;
  surface: string | null;
  model: string | null;
  symptom: string | null;
  source: string | null;
  vote: string | null;
  reporter: string | null;
  network: string | null;
  hidden: "yes" | "no" | null;
  note: "yes" | null;
}

/** The last row of a page: its time and id. */
export interface PageEnd {
  at: Date;
  id: string;
}

/** A stored report, with hexadecimal pseudonyms. */
export interface StoredReport {
  id: string;
  at: Date;
  vote: string;
  surface: string;
  model: string;
  symptom: string;
  reporter: string;
  network: string;
  source: string;
  counted: number;
  note: string | null;
  excerpt: string | null;
  removalId: string | null;
}

const fromHex = (hex: string) => Uint8Array.from(Buffer.from(hex, "hex"));
const toHex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");

/** The reports of a filter, newest first. */
export async function findReports(
  filter: StoredFilter,
  after: PageEnd | null,
  limit: number,
): Promise<StoredReport[]> {
  const rows = await database().report.findMany({
    where: { AND: [whereOf(filter), ...(after ? [olderThan(after)] : [])] },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: limit,
  });
  return rows.map(({ reporter, network, ...row }) => ({
    ...row,
    reporter: toHex(reporter),
    network: toHex(network),
  }));
}

const olderThan = ({ at, id }: PageEnd): Prisma.ReportWhereInput => ({
  at: { lte: at },
  OR: [{ at: { lt: at } }, { at, id: { lt: id } }],
});

function whereOf(filter: StoredFilter): Prisma.ReportWhereInput {
  const { from, to, surface, model, symptom, source, vote, reporter, network, hidden, note } = filter;
  const given = { surface, model, symptom, source, vote };
  return {
    at: { gte: from, ...(to ? { lt: to } : {}) },
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null)),
    ...(reporter === null ? {} : { reporter: fromHex(reporter) }),
    ...(network === null ? {} : { network: fromHex(network) }),
    ...(hidden === null ? {} : { removalId: hidden === "yes" ? { not: null } : null }),
    ...(note === null ? {} : { note: { not: null } }),
  };
}

/** How many counted reporters each network has since a time, by the network's pseudonym of the day. */
export const readNetworkPeople = (since: Date): Promise<NetworkPeople[]> =>
  database().$queryRaw<NetworkPeople[]>`
    SELECT encode(network, 'hex') AS network, count(DISTINCT reporter)::int AS people FROM report
    WHERE at >= ${since} AND counted <> 0 GROUP BY network`;
