const atMostEveryMs = 2_000;
/** Readers who hear of a change at the same moment ask for the page spread over this time. */
const spreadMs = 1_000;
const lookAgainMs = 1_000;

/**
 * Collects wishes to refresh into at most one each two seconds, and none while the reader is typing.
 * `wish` asks for one; `stop` forgets what was asked.
 */
export function refreshGently(refresh: () => void): { wish: () => void; stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastMs = 0;

  const attempt = () => {
    if (isTyping()) {
      timer = setTimeout(attempt, lookAgainMs);
      return;
    }
    timer = undefined;
    lastMs = Date.now();
    refresh();
  };
  const wish = () => {
    const waitMs = Math.max(Math.random() * spreadMs, lastMs + atMostEveryMs - Date.now());
    timer ??= setTimeout(attempt, waitMs);
  };
  return { wish, stop: () => clearTimeout(timer) };
}

function isTyping(): boolean {
  const focused = document.activeElement;
  return focused instanceof HTMLTextAreaElement && focused.value !== "";
}
