import type { OutgoingHttpHeaders, ServerResponse } from "node:http";

/** An answer as it left: what is needed to send it once more. */
export interface CapturedAnswer {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Buffer;
}

/**
 * Workaround: Next writes to Node's response itself and has no hook for a whole answer. Can go when the answer cache is
 * one of Next's own; no upstream issue found.
 *
 * Listens to what is written to `response` and tells it when it is whole. `isWanted` is asked when the first
 * byte is written, when its headers are known: what is not wanted, or grows over `maxBytes`, is not held in memory.
 * `done` is called once, with null as soon as it is known that there is nothing to keep.
 */
export function captureAnswer(
  response: ServerResponse,
  maxBytes: number,
  isWanted: (response: ServerResponse) => boolean,
  done: (answer: CapturedAnswer | null) => void,
): void {
  let chunks: Buffer[] | null = null;
  let bytes = 0;
  let state: "undecided" | "taking" | "done" = "undecided";
  const finish = (answer: CapturedAnswer | null) => {
    if (state === "done") return;
    state = "done";
    chunks = null;
    done(answer);
  };
  const take = (chunk: unknown, encoding: unknown) => {
    if (state === "undecided" && isWanted(response)) {
      state = "taking";
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
  response.write = listening(response.write, take);
  // Kept before the last byte leaves, so that whoever has read it finds it here.
  response.end = listening(response.end, (chunk, encoding) => {
    take(chunk, encoding);
    ended();
  });
  response.once("close", () => finish(null));
}

/** The same function, whose first two arguments are told before it runs. */
const listening = <F extends ServerResponse["write"] | ServerResponse["end"]>(
  send: F,
  tell: (chunk: unknown, encoding: unknown) => void,
): F =>
  new Proxy(send, {
    apply(target, self, args: unknown[]) {
      tell(args[0], args[1]);
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
