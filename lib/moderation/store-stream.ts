import { database } from "@/lib/platform/database/client";
import type { Prisma } from "@/lib/platform/database/generated/client";
import type { ReportFilter } from "./report-query";
import type { StreamCursor } from "./stream-cursor";

/** A report as it is kept, its pseudonyms in hexadecimal. */
export interface KeptReport {
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

const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex, "hex"));
const hex = (kept: Uint8Array) => Buffer.from(kept).toString("hex");

/** Reports of a filter, newest first. */
export async function findReports(
  filter: ReportFilter,
  cursor: StreamCursor | null,
  limit: number,
): Promise<KeptReport[]> {
  const rows = await database().report.findMany({
    where: { AND: [whereOf(filter), ...(cursor ? [olderThan(cursor)] : [])] },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: limit,
  });
  return rows.map(({ reporter, network, ...row }) => ({
    ...row,
    reporter: hex(reporter),
    network: hex(network),
  }));
}

const olderThan = ({ at, id }: StreamCursor): Prisma.ReportWhereInput => ({
  at: { lte: at },
  OR: [{ at: { lt: at } }, { at, id: { lt: id } }],
});

function whereOf(filter: ReportFilter): Prisma.ReportWhereInput {
  const { from, to, surface, model, symptom, source, vote, reporter, network, hidden, note } = filter;
  const given = { surface, model, symptom, source, vote };
  return {
    at: { gte: from, ...(to ? { lt: to } : {}) },
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null)),
    ...(reporter === null ? {} : { reporter: bytes(reporter) }),
    ...(network === null ? {} : { network: bytes(network) }),
    ...(hidden === null ? {} : { removalId: hidden === "yes" ? { not: null } : null }),
    ...(note === null ? {} : { note: { not: null } }),
  };
}
