import { setTimeout as pause } from "node:timers/promises";
import { isTransient } from "@/lib/platform/database/errors";

/**
 * Calls `attempt` until it succeeds, at most `times`, while its errors are of the kind that passes (`passes`). After a lost
 * connection nobody knows whether a statement was done, so `attempt` must be safe to do twice.
 * @throws the last error.
 */
export async function retrying<T>(
  attempt: () => Promise<T>,
  times = 4,
  passes: (error: unknown) => boolean = isTransient,
): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await attempt();
    } catch (error) {
      if (tried >= times || !passes(error)) throw error;
      await pause(25 * 2 ** tried * (0.5 + Math.random()));
    }
  }
}
