import { swapContent } from "./swap-content";

const pollEveryMs = 60_000;
/** Spreads the requests of frames that were opened together. */
const spreadMs = 10_000;
/** Without an update for this long, the frame shows that its state is unknown. */
const staleAfterMs = 180_000;

/** Reloads the content once a minute while the frame is visible, and shows when there are no updates. */
export function keepFresh(): void {
  if (!document.querySelector("[data-refresh]")) return;
  let lastPollMs = Date.now();
  let lastUpdateMs = Date.now();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const poll = async () => {
    lastPollMs = Date.now();
    try {
      const response = await fetch(location.href, { cache: "no-cache" });
      const before = contentVersion();
      if (response.ok && swapContent(await response.text()) && contentVersion() !== before)
        lastUpdateMs = Date.now();
    } catch {
      // Offline or unreachable: `showLost` shows it if it lasts.
    }
    showLost();
  };
  const showLost = () => {
    const lost = Date.now() - lastUpdateMs > staleAfterMs;
    document.querySelector("section")?.classList.toggle("silent", lost);
    const words = document.querySelector<HTMLElement>(".lost");
    if (words) words.hidden = !lost;
  };
  const tick = () => {
    clearTimeout(timer);
    if (document.hidden) return;
    showLost();
    const waitMs = lastPollMs + pollEveryMs - Date.now();
    if (waitMs <= 0) void poll();
    timer = setTimeout(tick, (waitMs <= 0 ? pollEveryMs : waitMs) + Math.random() * spreadMs);
  };
  document.addEventListener("visibilitychange", tick);
  tick();
}

/** When the content was computed. It changes with each fresh response. */
const contentVersion = () => document.querySelector("section")?.dataset.refresh;
