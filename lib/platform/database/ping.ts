import { database } from "./client";

/** A database that takes longer than this for `SELECT 1` counts as not responding. */
const timeoutMs = 3_000;

/** Whether the database responds now. */
export async function pingDatabase(): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), timeoutMs);
  });
  try {
    const responded = database().$queryRaw`SELECT 1`.then(
      () => true,
      () => false,
    );
    return await Promise.race([responded, tooLate]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
