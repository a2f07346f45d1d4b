import { log, loggedError } from "./log";
import { onePerProcess } from "./one-per-process";

interface Repeated {
  count: number;
  last: unknown;
  fields: object;
}

/** How often we log a failure that comes again and again. */
const everyMs = 60_000;
/** Above this many different failures in a minute, we tell them apart by their message only. */
const maxKinds = 200;

const repeated = () => onePerProcess("repeated failures", () => new Map<string, Repeated>());

/**
 * Logs a failure at once. If the same failure comes again, it logs once a minute how often, until a minute passes without
 * it. So a database that is away does not fill the log with one entry per request.
 */
export function logFailure(err: unknown, message: string, fields: object = {}): void {
  const { type, message: why } = loggedError(err);
  const kinds = repeated();
  const key = kinds.size < maxKinds ? `${message}\n${type}: ${why}` : message;
  const present = kinds.get(key);
  if (present) {
    Object.assign(present, { count: present.count + 1, last: err, fields });
    return;
  }
  log().error({ err, ...fields }, message);
  kinds.set(key, { count: 0, last: err, fields });
  const look = () => {
    const { count = 0, last, fields: latest } = kinds.get(key) ?? {};
    if (count === 0) {
      kinds.delete(key);
      return;
    }
    log().error({ err: last, ...latest, repeated: count, inSeconds: everyMs / 1000 }, message);
    kinds.set(key, { count: 0, last: undefined, fields: {} });
    setTimeout(look, everyMs).unref();
  };
  setTimeout(look, everyMs).unref();
}
