import { database } from "./client";

/**
 * Takes or prolongs a lease: true when `holder` has `name` for the next `seconds`, false when another has it now.
 * One atomic statement by the database's clock, so it holds across instances and pooled connections.
 */
export async function holdLease(name: string, holder: string, seconds: number): Promise<boolean> {
  const changed = await database().$executeRaw`
    INSERT INTO lease (name, holder, until) VALUES (${name}, ${holder}, now() + ${seconds} * interval '1 second')
    ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, until = excluded.until
    WHERE lease.holder = excluded.holder OR lease.until <= now()`;
  return changed === 1;
}

/** Gives a lease back, if `holder` has it, so that another need not wait until it runs out. */
export async function dropLease(name: string, holder: string): Promise<void> {
  await database().$executeRaw`DELETE FROM lease WHERE name = ${name} AND holder = ${holder}`;
}
