import { log } from "@/lib/platform/process/log";
import { onePerProcess } from "@/lib/platform/process/one-per-process";

type Listener = (sinceMs: number) => void;

const listeners = () => onePerProcess("changes of the past", () => new Set<Listener>());
const word = "past";

/**
 * Calls `listener` when counts of minutes that were long over have changed: with the time (ms since 1970) from which
 * on what was remembered of them is wrong. The function returned ends that.
 */
export function onPastChange(listener: (sinceMs: number) => void): () => void {
  const own: Listener = (sinceMs) => listener(sinceMs);
  listeners().add(own);
  return () => void listeners().delete(own);
}

/** Tells the listeners of this process; other instances hear it over the channel of changes, by `pastPayload`. */
export function tellPastListeners(sinceMs: number): void {
  for (const listener of [...listeners()]) {
    try {
      listener(sinceMs);
    } catch (err) {
      log().error({ err }, "a listener for changes of the past failed");
    }
  }
}

/** What a store sends over the channel of changes within its own transaction, so that it is heard when that is done. */
export const pastPayload = (sinceMs: number): string => `${word} ${sinceMs}`;

/** Hands on what came over the channel when it is of this kind. */
export function hearPast(payload: string): void {
  const [name, since] = payload.split(" ");
  if (name === word && Number.isSafeInteger(Number(since))) tellPastListeners(Number(since));
}
