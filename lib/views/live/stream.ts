import type { LiveClient } from "@/lib/platform/http/next/current-response";
import { now } from "@/lib/platform/process/clock";
import { onePerProcess } from "@/lib/platform/process/one-per-process";
import { currentSnapshot, memoize, onSnapshot, type Published } from "@/lib/snapshot/publish";
import { toFreshness, toStatusResponse } from "@/lib/views/api/status-response";

/** Streams that one instance holds open at most; about 80 kB each. */
const maxStreams = 5_000;
const commentEveryMs = 15_000;
/** Comments in a row for which a client has no room: a minute in which it read nothing. */
const maxUnread = 4;

const open = () => onePerProcess("live", () => ({ streams: 0 }));

/** How many live streams this instance holds open. */
export const openStreams = (): number => open().streams;

/**
 * A stream of snapshots as server-sent events: the present one at once (unless `lastEventId` is its version),
 * then `status` when something changed and `fresh` when only the time did. It ends when its `client` goes, even if
 * nobody cancels it, and a client that does not read for a minute is dropped. Null when too many are open, or when no
 * client is there to read it.
 */
export function liveStream(
  lastEventId: string | null,
  client: LiveClient | null,
): ReadableStream<Uint8Array> | null {
  if (!client || client.gone.aborted || open().streams >= maxStreams) return null;
  let stop = () => false;
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        stop = follow(controller, lastEventId, client.drop);
        client.gone.addEventListener("abort", () => stop() && controller.close(), { once: true });
      },
      cancel() {
        stop();
      },
    },
    { highWaterMark: 4 },
  );
}

/** Sends every snapshot to one reader until the returned function is called, which answers whether it was open. */
function follow(
  controller: ReadableStreamDefaultController<Uint8Array>,
  lastEventId: string | null,
  drop: () => void,
): () => boolean {
  open().streams += 1;
  let isOpen = true;
  // A reader too slow for the last event misses this one: each event is whole, so nothing is lost.
  const send = (bytes: Uint8Array) => {
    const ready = (controller.desiredSize ?? 0) > 0;
    if (ready) controller.enqueue(bytes);
    return ready;
  };
  const kept = currentSnapshot(now());
  let content = kept?.content;
  send(kept && kept.snapshot.version !== lastEventId ? statusEvent(kept) : comment);
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
    open().streams -= 1;
    return true;
  };
}

const encode = (text: string) => new TextEncoder().encode(text);
const comment = encode(": here\n\n");

const event = (name: string, id: string, data: unknown) =>
  encode(`event: ${name}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`);

const statusEvent = (kept: Published) =>
  memoize(kept, "event status", (snapshot) => event("status", snapshot.version, toStatusResponse(snapshot)));

const freshEvent = (kept: Published) =>
  memoize(kept, "event fresh", (snapshot) => event("fresh", snapshot.version, toFreshness(snapshot)));
