const minIntervalMs = 2_000;
/** Readers who hear of a change at the same moment ask for the page spread over this time. */
const spreadMs = 1_000;
const lookAgainMs = 1_000;
const askAgainMs = 5_000;

/**
 * Collects wishes to refresh into at most one each two seconds, and none while the reader is typing or the server is
 * out of reach. `wish` asks for one; `stop` forgets what was asked.
 */
export function refreshGently(refresh: () => void): { wish: () => void; stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastMs = 0;

  let stopped = false;

  const again = (afterMs: number) => {
    timer = setTimeout(() => void attempt(), afterMs);
  };
  const attempt = async () => {
    if (isTyping()) return again(lookAgainMs);
    const reachable = await isReachable();
    if (stopped) return;
    if (!reachable) return again(askAgainMs);
    timer = undefined;
    lastMs = Date.now();
    refresh();
  };
  const wish = () => {
    const waitMs = Math.max(Math.random() * spreadMs, lastMs + minIntervalMs - Date.now());
    if (timer === undefined) again(waitMs);
  };
  const stop = () => {
    stopped = true;
    clearTimeout(timer);
  };
  return { wish, stop };
}

function isTyping(): boolean {
  const focused = document.activeElement;
  return focused instanceof HTMLTextAreaElement && focused.value !== "";
}

/**
 * Whether the server answers. A refresh that it does not answer would load the whole page anew, and what the reader
 * had typed would be gone.
 */
async function isReachable(): Promise<boolean> {
  if (!navigator.onLine) return false;
  try {
    const signal = AbortSignal.timeout(askAgainMs);
    return (await fetch("/api/v1/status", { method: "HEAD", cache: "no-store", signal })).ok;
  } catch {
    return false;
  }
}
