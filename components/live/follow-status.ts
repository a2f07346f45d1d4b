import type { Connection } from "./live-state";

/** A word of the server: which snapshot it shows, and whether more than the time changed. */
export interface Word {
  version: string;
  computedAt: string;
  officialReadAt: string | null;
  changed: boolean;
}

/** Seconds between two questions while the stream is lost, and before its loss is told. */
export const askEverySeconds = 15;
const tellAfterMs = 4_000;
/** A stream that says nothing for so long is dead, whatever the browser thinks of it. */
const silenceMs = 45_000;

/**
 * Follows `/api/v1/live`, and asks `/api/v1/status` while that is lost, until the returned function is called.
 * The browser reconnects a broken stream by itself; one that was refused or fell silent is opened anew here.
 */
export function followStatus(on: {
  word: (word: Word) => void;
  connection: (connection: Connection) => void;
}): () => void {
  let source: EventSource | null = null;
  let heardMs = Date.now();
  let lostMs: number | null = null;
  let askedMs = 0;

  const open = () => {
    source?.close();
    source = new EventSource("/api/v1/live");
    source.onopen = alive;
    source.onerror = lost;
    source.addEventListener("status", (event) => hear(event, true));
    source.addEventListener("fresh", (event) => hear(event, false));
  };
  const alive = () => {
    heardMs = Date.now();
    lostMs = null;
    on.connection("stream");
  };
  const lost = () => {
    lostMs ??= Date.now();
  };
  const hear = (event: MessageEvent<string>, changed: boolean) => {
    alive();
    on.word(wordOf(JSON.parse(event.data), changed));
  };
  const ask = async () => {
    askedMs = Date.now();
    const word = await askStatus();
    if (lostMs === null) return;
    on.connection(word ? "asking" : "nothing");
    if (word) on.word(word);
  };
  const watch = () => {
    const now = Date.now();
    if (now - heardMs > silenceMs) lost();
    if (lostMs === null || now - lostMs < tellAfterMs || now - askedMs < askEverySeconds * 1000) return;
    void ask();
    if (source?.readyState === EventSource.CLOSED || now - heardMs > silenceMs) open();
  };

  open();
  const watching = setInterval(watch, 1000);
  return () => {
    clearInterval(watching);
    source?.close();
  };
}

/** The status as the server tells it when asked; null when it cannot be had. */
async function askStatus(): Promise<Word | null> {
  try {
    const response = await fetch("/api/v1/status", { signal: AbortSignal.timeout(10_000) });
    return response.ok ? wordOf(await response.json(), true) : null;
  } catch {
    return null;
  }
}

interface Told {
  version: string;
  computedAt: string;
  official: { readAt: string | null };
}

const wordOf = ({ version, computedAt, official }: Told, changed: boolean): Word => ({
  version,
  computedAt,
  officialReadAt: official.readAt,
  changed,
});
