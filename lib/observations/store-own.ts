import { database } from "@/lib/database/client";

/** All that is kept of what an account's keys sent, the newest first, by key. */
export async function readOwn(userId: string) {
  const rows = await database().observation.findMany({
    where: { key: { userId } },
    orderBy: [{ fromAt: "desc" }, { keyId: "asc" }, { surface: "asc" }, { model: "asc" }, { outcome: "asc" }],
  });
  const leftOut = await database().leftOutKey.findMany({ where: { key: { userId } } });
  return { sent: rows.map((row) => ({ ...row, calls: Number(row.calls) })), leftOut };
}
