import { beforeEach, expect, it } from "vitest";
import { database } from "@/lib/platform/database/client";
import { dropLease, holdLease } from "@/lib/platform/database/lease";
import { eachDatabase } from "../../databases";

eachDatabase("a lease", () => {
  beforeEach(async () => {
    await database().lease.deleteMany();
  });

  it("goes to one of many that request it at the same time", async () => {
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, n) => holdLease("work", `instance-${n}`, 60)),
    );
    expect(results.filter((held) => held)).toHaveLength(1);
  });

  it("can be renewed by its holder, with the database's clock, and is refused to others", async () => {
    expect(await holdLease("work", "ann", 30)).toBe(true);
    expect(await holdLease("work", "ann", 600)).toBe(true);
    expect(await holdLease("work", "bob", 600)).toBe(false);
    expect(await holdLease("other work", "bob", 600)).toBe(true);
    const [left] = await database().$queryRaw<{ seconds: number }[]>`
      SELECT extract(epoch FROM until - now())::float AS seconds FROM lease WHERE name = 'work'`;
    expect(left?.seconds).toBeGreaterThan(500);
    expect(left?.seconds).toBeLessThanOrEqual(600);
  });

  it("goes to another holder after it expires or is released", async () => {
    await holdLease("work", "ann", 60);
    await dropLease("work", "bob");
    expect(await holdLease("work", "bob", 60)).toBe(false);
    await dropLease("work", "ann");
    expect(await holdLease("work", "bob", 60)).toBe(true);
    await database().$executeRaw`UPDATE lease SET until = now() - interval '1 second'`;
    expect(await holdLease("work", "ann", 60)).toBe(true);
    expect(await holdLease("work", "bob", 60)).toBe(false);
  });
});
