const minIntervalMs = 2_000;
/** All browsers learn of a change at once. We spread their requests over this time. */
const spreadMs = 1_000;
const typingDelayMs = 1_000;
const retryMs = 5_000;

/**
 * Refreshes at most every two seconds, and never while you type or the server is unreachable. `request` asks for a
 * refresh, and `stop` cancels it.
 */
export function refreshGently(refresh: () => void): { request: () => void; stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastMs = 0;

  let stopped = false;

  const schedule = (afterMs: number) => {
    timer = setTimeout(() => void attempt(), afterMs);
  };
  const attempt = async () => {
    if (isTyping()) return schedule(typingDelayMs);
    const reachable = await isReachable();
    if (stopped) return;
    if (!reachable) return schedule(retryMs);
    timer = undefined;
    lastMs = Date.now();
    refresh();
  };
  const request = () => {
    const waitMs = Math.max(Math.random() * spreadMs, lastMs + minIntervalMs - Date.now());
    if (timer === undefined) schedule(waitMs);
  };
  const stop = () => {
    stopped = true;
    clearTimeout(timer);
  };
  return { request, stop };
}

function isTyping(): boolean {
  const focused = document.activeElement;
  return focused instanceof HTMLTextAreaElement && focused.value !== "";
}

/**
 * Whether the server answers. If a refresh fails, Next.js reloads the whole page, and your input would be lost.
 */
async function isReachable(): Promise<boolean> {
  if (!navigator.onLine) return false;
  try {
    const signal = AbortSignal.timeout(retryMs);
    return (await fetch("/api/v1/status", { method: "HEAD", cache: "no-store", signal })).ok;
  } catch {
    return false;
  }
}
