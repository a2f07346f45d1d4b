import { readRemovals } from "@/lib/crowd/reports/store-removals";

const onPage = 50;

/** Removals of reports, newest first; `before` is the time (ISO 8601) of the last on the page before. Times are ISO 8601. */
export async function readRemovalList(query: Readonly<Record<string, string>>) {
  const before = new Date(query.before ?? "");
  const removals = await readRemovals(onPage, Number.isNaN(before.getTime()) ? undefined : before);
  const iso = (time: Date) => time.toISOString();
  return {
    removals: removals.map(({ id, at, why, reports, from, to, surfaces, restoredAt, takenIn }) => ({
      ...{ id, why, reports, surfaces, takenIn },
      ...{ at: iso(at), from: iso(from), to: iso(to), restoredAt: restoredAt && iso(restoredAt) },
    })),
    next: removals.length === onPage ? (removals.at(-1)?.at.toISOString() ?? null) : null,
  };
}
