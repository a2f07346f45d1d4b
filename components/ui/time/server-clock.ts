/** The server's clock as this page knows it: `serverMs` was the time there when this machine's clock said `heardMs`. */
interface Anchor {
  serverMs: number;
  heardMs: number;
  speed: number;
}

const tickMs = 1000;
const listeners = new Set<() => void>();
let anchor: Anchor | null = null;
let shownMs: number | null = null;
let timer: ReturnType<typeof setInterval> | undefined;

/**
 * Sets the server's clock: its time (ISO 8601) when the answer arrived at `heardMs` (ms, this machine's clock),
 * and how fast it runs. It never steps back by more than a tick, so that ages do not jump.
 */
export function setServerClock(nowIso: string, speed: number, heardMs: number): void {
  const serverMs = Date.parse(nowIso);
  const believed = readServerClock();
  const at = serverMs + (Date.now() - heardMs) * speed;
  if (believed !== null && anchor?.speed === speed && Math.abs(at - believed) < tickMs * speed) return;
  anchor = { serverMs, heardMs, speed };
  tick();
}

/** The time at the server in ms; null before the first `setServerClock`. */
export function readServerClock(): number | null {
  return anchor && anchor.serverMs + (Date.now() - anchor.heardMs) * anchor.speed;
}

/** What is shown: the server's clock at the last tick, so that all ages on the page change together. */
export const shownServerClock = (): number | null => shownMs;

/** Calls `listener` at each tick, once a second, as long as anyone listens. */
export function onTick(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(tick, tickMs);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

function tick(): void {
  shownMs = readServerClock();
  for (const listener of listeners) listener();
}
