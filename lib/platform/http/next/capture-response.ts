import type { OutgoingHttpHeaders, ServerResponse } from "node:http";

/** A response as we sent it, so that we can send it again. */
export interface CapturedResponse {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Buffer;
}

/**
 * Workaround: Next writes to Node's response itself and has no hook for a whole response. Can go when Next has such a
 * cache; no upstream issue found.
 *
 * Records what is written to `response`. It calls `isWanted` at the first byte, when the headers are known. It does not hold
 * an unwanted response, or one over `maxBytes`, in memory. It calls `done` once, with null as soon as there is nothing to
 * store.
 */
export function captureResponse(
  response: ServerResponse,
  maxBytes: number,
  isWanted: (response: ServerResponse) => boolean,
  done: (captured: CapturedResponse | null) => void,
): void {
  let chunks: Buffer[] | null = null;
  let bytes = 0;
  let state: "undecided" | "recording" | "done" = "undecided";
  const finish = (captured: CapturedResponse | null) => {
    if (state === "done") return;
    state = "done";
    chunks = null;
    done(captured);
  };
  const record = (chunk: unknown, encoding: unknown) => {
    if (state === "undecided" && isWanted(response)) {
      state = "recording";
      chunks = [];
    }
    if (chunks === null) return finish(null);
    const part = bufferOf(chunk, encoding);
    bytes += part.length;
    if (bytes > maxBytes) finish(null);
    else chunks.push(part);
  };
  const ended = () => {
    const headers = response.getHeaders();
    finish(chunks && { status: response.statusCode, headers, body: Buffer.concat(chunks) });
  };
  response.write = withCallback(response.write, record);
  // We store it before we send the last byte. So a client that repeats its request finds it here.
  response.end = withCallback(response.end, (chunk, encoding) => {
    record(chunk, encoding);
    ended();
  });
  response.once("close", () => finish(null));
}

/** The same function, with a callback that gets its first two arguments before it runs. */
const withCallback = <F extends ServerResponse["write"] | ServerResponse["end"]>(
  send: F,
  callback: (chunk: unknown, encoding: unknown) => void,
): F =>
  new Proxy(send, {
    apply(target, self, args: unknown[]) {
      callback(args[0], args[1]);
      return Reflect.apply(target, self, args);
    },
  });

function bufferOf(chunk: unknown, encoding: unknown): Buffer {
  if (typeof chunk === "string") {
    const known = typeof encoding === "string" && Buffer.isEncoding(encoding);
    return Buffer.from(chunk, known ? encoding : "utf8");
  }
  return chunk instanceof Uint8Array ? Buffer.from(chunk) : Buffer.alloc(0);
}
