import { expect, it } from "vitest";
import { database } from "@/lib/platform/database/client";
import { eachDatabase } from "../../databases";

eachDatabase("Prisma's client", () => {
  it("reports a duplicate as P2002, and stores nothing of it", async () => {
    const row = { name: "twice", holder: "ann", until: new Date() };
    await database().lease.create({ data: row });
    await expect(database().lease.create({ data: row })).rejects.toMatchObject({ code: "P2002" });
    await expect(database().lease.createMany({ data: [{ ...row, name: "new" }, row] })).rejects.toMatchObject(
      {
        code: "P2002",
      },
    );
    expect(await database().lease.findMany({ where: { name: { in: ["twice", "new"] } } })).toHaveLength(1);
  });

  it("rolls back a transaction while others continue", async () => {
    const write = (name: string, fail: boolean) =>
      database().$transaction(async (tx) => {
        await tx.lease.create({ data: { name, holder: "ann", until: new Date() } });
        if (fail) throw new Error("no");
      });
    const all = await Promise.allSettled(Array.from({ length: 24 }, (_, n) => write(`tx-${n}`, n % 3 === 0)));
    expect(all.filter(({ status }) => status === "rejected")).toHaveLength(8);
    expect(await database().lease.count({ where: { name: { startsWith: "tx-" } } })).toBe(16);
  });

  it("stores times, bytes and JSON exactly, in any time zone", async () => {
    const until = new Date("2026-03-29T01:30:00.123Z");
    await database().lease.create({ data: { name: "time", holder: "ann", until } });
    const [raw] = await database().$queryRaw<{ until: Date; text: string }[]>`
      SELECT until, to_char(until, 'YYYY-MM-DD HH24:MI:SS.MS') AS text FROM lease WHERE until = ${until}`;
    expect(raw).toEqual({ until, text: "2026-03-29 01:30:00.123" });
    const secret = Buffer.from([0, 1, 254, 255]);
    const day = new Date("2026-03-29T00:00:00Z");
    await database().salt.create({ data: { day, secret } });
    const stored = await database().salt.findUniqueOrThrow({ where: { day } });
    expect([stored.day, Buffer.from(stored.secret)]).toEqual([day, secret]);
  });
});
