import type { LiveClient } from "@/lib/platform/http/next/current-response";
import { now } from "@/lib/platform/process/clock";
import { onePerProcess } from "@/lib/platform/process/one-per-process";
import { currentSnapshot, memoize, onSnapshot, type Published } from "@/lib/snapshot/publish";
import { toFreshness, toStatusResponse } from "@/lib/views/api/status-response";

/** How many streams one instance keeps open. Each needs about 80 kB. */
const maxStreams = 5_000;
const commentEveryMs = 15_000;
/** After this many comments in a row that a client did not read (one minute), we drop it. */
const maxUnread = 4;

const open = () => onePerProcess("live", () => ({ ends: new Set<() => void>(), ending: false }));

/** How many live streams this instance has open. */
export const openStreams = (): number => open().ends.size;

/**
 * Ends every stream with an event that says so, and opens no more, because the server stops. Clients connect again a few
 * seconds later, each at its own time.
 */
export function endLiveStreams(): void {
  open().ending = true;
  for (const end of [...open().ends]) end();
}

/** The last event of a stream. Browsers reconnect after `retry` milliseconds. */
const endEvent = () =>
  encode(`retry: ${2_000 + Math.floor(Math.random() * 3_000)}\nevent: end\ndata: {}\n\n`);

/**
 * A stream of snapshots as server-sent events. It sends the current snapshot at once, unless `lastEventId` is its
 * version. Then it sends `status` after a change, and `fresh` if only the time has changed. It ends when its `client`
 * disconnects, even if nobody cancels the stream. It drops a client that does not read for a minute. Null if too many
 * streams are open, or if there is no client.
 */
export function liveStream(
  lastEventId: string | null,
  client: LiveClient | null,
): ReadableStream<Uint8Array> | null {
  if (!client || client.gone.aborted || open().ending || openStreams() >= maxStreams) return null;
  let stop = () => false;
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const end = () => {
          controller.enqueue(endEvent());
          if (stop()) controller.close();
        };
        stop = follow(controller, lastEventId, client.drop, end);
        client.gone.addEventListener("abort", () => stop() && controller.close(), { once: true });
      },
      cancel() {
        stop();
      },
    },
    { highWaterMark: 4 },
  );
}

/**
 * Sends every snapshot to one reader until the returned function is called. That function returns whether the stream
 * was open.
 */
function follow(
  controller: ReadableStreamDefaultController<Uint8Array>,
  lastEventId: string | null,
  drop: () => void,
  end: () => void,
): () => boolean {
  open().ends.add(end);
  let isOpen = true;
  // A slow reader misses this event. Each event is complete, so nothing is lost.
  const send = (bytes: Uint8Array) => {
    const ready = (controller.desiredSize ?? 0) > 0;
    if (ready) controller.enqueue(bytes);
    return ready;
  };
  const published = currentSnapshot(now());
  let content = published?.content;
  send(published && published.snapshot.version !== lastEventId ? statusEvent(published) : comment);
  const forget = onSnapshot((next) => {
    if (send(next.content === content ? freshEvent(next) : statusEvent(next))) content = next.content;
  });
  let unread = 0;
  const beat = setInterval(() => {
    unread = send(comment) ? 0 : unread + 1;
    if (unread >= maxUnread) drop();
  }, commentEveryMs);
  return () => {
    if (!isOpen) return false;
    isOpen = false;
    forget();
    clearInterval(beat);
    open().ends.delete(end);
    return true;
  };
}

const encode = (text: string) => new TextEncoder().encode(text);
const comment = encode(": here\n\n");

const event = (name: string, id: string, data: unknown) =>
  encode(`event: ${name}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`);

const statusEvent = (published: Published) =>
  memoize(published, "event status", (snapshot) =>
    event("status", snapshot.version, toStatusResponse(snapshot)),
  );

const freshEvent = (published: Published) =>
  memoize(published, "event fresh", (snapshot) => event("fresh", snapshot.version, toFreshness(snapshot)));
