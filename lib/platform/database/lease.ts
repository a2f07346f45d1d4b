import { reservedDatabase } from "./client";

/**
 * Takes or renews a lease. True if `holder` has `name` for the next `seconds`, false if another holder has it now.
 * It is one atomic statement with the database's clock, so it works across instances and pooled connections.
 */
export async function holdLease(name: string, holder: string, seconds: number): Promise<boolean> {
  const changed = await reservedDatabase().$executeRaw`
    INSERT INTO lease (name, holder, until) VALUES (${name}, ${holder}, now() + ${seconds} * interval '1 second')
    ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, until = excluded.until
    WHERE lease.holder = excluded.holder OR lease.until <= now()`;
  return changed === 1;
}

/** Releases a lease if `holder` has it, so that another holder need not wait until it expires. */
export async function dropLease(name: string, holder: string): Promise<void> {
  await reservedDatabase().$executeRaw`DELETE FROM lease WHERE name = ${name} AND holder = ${holder}`;
}
