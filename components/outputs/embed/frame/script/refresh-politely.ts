import { swapShown } from "./swap-shown";

const askEveryMs = 60_000;
/** Frames that were opened together ask spread over some seconds. */
const spreadMs = 10_000;
/** After so long without a word, nothing is claimed any more. */
const staleAfterMs = 180_000;

/** Asks for this frame anew once a minute while it can be seen, and says so when nothing new is heard. */
export function refreshPolitely(): void {
  if (!document.querySelector("[data-refresh]")) return;
  let askedMs = Date.now();
  let heardMs = Date.now();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const ask = async () => {
    askedMs = Date.now();
    try {
      const response = await fetch(location.href, { cache: "no-cache" });
      const before = madeAt();
      if (response.ok && swapShown(await response.text()) && madeAt() !== before) heardMs = Date.now();
    } catch {
      // Out of reach: the next look says so when it lasts.
    }
    showLost();
  };
  const showLost = () => {
    const lost = Date.now() - heardMs > staleAfterMs;
    document.querySelector("section")?.classList.toggle("silent", lost);
    const words = document.querySelector<HTMLElement>(".lost");
    if (words) words.hidden = !lost;
  };
  const look = () => {
    clearTimeout(timer);
    if (document.hidden) return;
    showLost();
    const waitMs = askedMs + askEveryMs - Date.now();
    if (waitMs <= 0) void ask();
    timer = setTimeout(look, (waitMs <= 0 ? askEveryMs : waitMs) + Math.random() * spreadMs);
  };
  document.addEventListener("visibilitychange", look);
  look();
}

/** When what is shown was made: another at each answer that is not an old one. */
const madeAt = () => document.querySelector("section")?.dataset.refresh;
