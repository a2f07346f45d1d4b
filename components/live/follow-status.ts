import type { Connection } from "./live-state";

/** A word of the server: which snapshot it shows, and whether more than the time changed. */
export interface Word {
  version: string;
  computedAt: string;
  officialReadAt: string | null;
  changed: boolean;
}

/** Seconds between two questions while the stream is lost. */
export const askEverySeconds = 15;
/** And in a tab that nobody sees: a browser has few connections to share among all tabs. */
const askHiddenEverySeconds = 60;
/** The browser mends a short break by itself; nothing is said of it before this. */
const tellAfterMs = 4_000;
/** A stream that says nothing for so long is dead, whatever the browser thinks of it. */
const silenceMs = 45_000;

/**
 * Follows `/api/v1/live`, and asks `/api/v1/status` while that is lost or the tab is hidden, until the returned
 * function is called. A stream that was refused or fell silent is opened anew.
 */
export function followStatus(on: {
  word: (word: Word) => void;
  connection: (connection: Connection) => void;
}): () => void {
  let source: EventSource | null = null;
  let heardMs = 0;
  let lostMs: number | null = null;
  let askedMs = 0;
  let askedContent: string | null = null;

  const open = () => {
    source?.close();
    source = new EventSource("/api/v1/live");
    source.onopen = alive;
    source.onerror = lost;
    source.addEventListener("status", (event) => hear(event, true));
    source.addEventListener("fresh", (event) => hear(event, false));
  };
  const close = () => {
    source?.close();
    source = null;
    askedMs = Date.now();
  };
  const alive = () => {
    heardMs = Date.now();
    lostMs = null;
    on.connection("stream");
  };
  const lost = () => {
    lostMs ??= Date.now();
  };
  const tell = ({ version, computedAt, official }: Told, changed: boolean) =>
    on.word({ version, computedAt, officialReadAt: official.readAt, changed });
  const hear = (event: MessageEvent<string>, changed: boolean) => {
    alive();
    tell(JSON.parse(event.data), changed);
  };
  const ask = async () => {
    askedMs = Date.now();
    const told = await askStatus();
    if (told) tell(told, contentOf(told) !== askedContent);
    if (told) askedContent = contentOf(told);
    if (lostMs !== null && !document.hidden) on.connection(told ? "asking" : "nothing");
  };
  const watchStream = (now: number) => {
    const isSilent = now - heardMs > silenceMs;
    if (isSilent) lost();
    if (lostMs === null || now - lostMs < tellAfterMs || now - askedMs < askEverySeconds * 1000) return;
    void ask();
    if (isSilent || source?.readyState === EventSource.CLOSED) open();
  };
  const watch = () => {
    const now = Date.now();
    if (document.hidden) {
      if (source) close();
      if (now - askedMs >= askHiddenEverySeconds * 1000) void ask();
    } else if (source) {
      watchStream(now);
    } else {
      heardMs = now;
      open();
    }
  };

  watch();
  const watching = setInterval(watch, 1000);
  document.addEventListener("visibilitychange", watch);
  return () => {
    clearInterval(watching);
    document.removeEventListener("visibilitychange", watch);
    source?.close();
  };
}

/** What an event or an answer says, as far as it is read here. */
interface Told {
  version: string;
  computedAt: string;
  official: { readAt: string | null };
}

/** The status as the server tells it when asked; null when it cannot be had. */
async function askStatus(): Promise<Told | null> {
  try {
    const response = await fetch("/api/v1/status", { signal: AbortSignal.timeout(10_000) });
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}

/** Fields that move with the time alone. */
const timeOnly = new Set(["version", "computedAt", "countsReadAt", "readAt", "expected"]);

const contentOf = (told: Told): string =>
  JSON.stringify(told, (key, value: unknown) => (timeOnly.has(key) ? undefined : value));
