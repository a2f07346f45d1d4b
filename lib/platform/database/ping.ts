import { database } from "./client";

/** A database that takes longer than this to say 1 does not answer. */
const patienceMs = 3_000;

/** Whether the database answers now. Why it does not is in the log of whoever needed it. */
export async function pingDatabase(): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), patienceMs);
  });
  try {
    const asked = database().$queryRaw`SELECT 1`.then(
      () => true,
      () => false,
    );
    return await Promise.race([asked, tooLate]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
