import type { Connection } from "./live-state";

/** An update from the server: its snapshot, and whether more than the time changed. */
export interface StatusUpdate {
  version: string;
  computedAt: string;
  officialReadAt: string | null;
  changed: boolean;
}

/** Seconds between two requests while the stream is lost. */
export const pollSeconds = 15;
/** The same in a hidden tab. A browser has few connections to share among all tabs. */
const hiddenPollSeconds = 60;
/** The browser repairs a short break automatically. Before this time we do not mention it. */
const noticeAfterMs = 4_000;
/** After this silence a stream is dead, even if the browser thinks it is open. */
const maxSilenceMs = 45_000;

/**
 * Follows `/api/v1/live`. If the stream is lost or the tab is hidden, polls `/api/v1/status` instead. Opens a refused or
 * silent stream again. The returned function stops it.
 */
export function followStatus(on: {
  update: (update: StatusUpdate) => void;
  connection: (connection: Connection) => void;
}): () => void {
  let source: EventSource | null = null;
  let receivedMs = 0;
  let lostMs: number | null = null;
  let polledMs = 0;
  let polledContent: string | null = null;

  const open = () => {
    source?.close();
    source = new EventSource("/api/v1/live");
    source.onopen = onAlive;
    source.onerror = onLost;
    source.addEventListener("status", (event) => onMessage(event, true));
    source.addEventListener("fresh", (event) => onMessage(event, false));
  };
  const close = () => {
    source?.close();
    source = null;
    polledMs = Date.now();
  };
  const onAlive = () => {
    receivedMs = Date.now();
    lostMs = null;
    on.connection("stream");
  };
  const onLost = () => {
    lostMs ??= Date.now();
  };
  const publish = ({ version, computedAt, official }: StatusBody, changed: boolean) =>
    on.update({ version, computedAt, officialReadAt: official.readAt, changed });
  const onMessage = (event: MessageEvent<string>, changed: boolean) => {
    onAlive();
    publish(JSON.parse(event.data), changed);
  };
  const poll = async () => {
    polledMs = Date.now();
    const body = await fetchStatus();
    if (body) publish(body, contentOf(body) !== polledContent);
    if (body) polledContent = contentOf(body);
    if (lostMs !== null && !document.hidden) on.connection(body ? "polling" : "none");
  };
  const watchStream = (now: number) => {
    const isSilent = now - receivedMs > maxSilenceMs;
    if (isSilent) onLost();
    if (lostMs === null || now - lostMs < noticeAfterMs || now - polledMs < pollSeconds * 1000) return;
    void poll();
    if (isSilent || source?.readyState === EventSource.CLOSED) open();
  };
  const watch = () => {
    const now = Date.now();
    if (document.hidden) {
      if (source) close();
      if (now - polledMs >= hiddenPollSeconds * 1000) void poll();
    } else if (source) {
      watchStream(now);
    } else {
      receivedMs = now;
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

/** The fields of an event or a response that we need. */
interface StatusBody {
  version: string;
  computedAt: string;
  official: { readAt: string | null };
}

/** The current status; null if the request fails. */
async function fetchStatus(): Promise<StatusBody | null> {
  try {
    const response = await fetch("/api/v1/status", { signal: AbortSignal.timeout(10_000) });
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}

/** Fields that change with time alone. */
const timeOnly = new Set(["version", "computedAt", "countsReadAt", "readAt", "expected"]);

const contentOf = (body: StatusBody): string =>
  JSON.stringify(body, (key, value: unknown) => (timeOnly.has(key) ? undefined : value));
