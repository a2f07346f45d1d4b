/** What a client of the PostgreSQL protocol sent, cut where the backend may switch to another client. */
export interface WireRun {
  kind: "startup" | "ssl" | "cancel" | "end" | "messages";
  bytes: Buffer;
  /** The backend is between statements after this run (it ends with Sync or a simple query). */
  synced: boolean;
}

const sslRequest = 80877103;
const gssRequest = 80877104;
const cancelRequest = 80877102;
const maxMessage = 64 * 1024 * 1024;
const code = (letter: string) => letter.charCodeAt(0);
const [query, sync, flush, terminate] = [code("Q"), code("S"), code("H"), code("X")];

/**
 * Cuts one client's byte stream into runs. PGlite has one session for all clients, so it must get Parse, Bind and
 * Execute of one statement together. Otherwise another client's Parse could come between them.
 * @throws RangeError from `push` for a length that no client sends.
 */
export class WireRuns {
  #chunks: Buffer[] = [];
  #length = 0;
  /** How many bytes must have arrived before we look again. */
  #wanted = 8;
  #scanned = 0;
  #started = false;

  /** The runs that this chunk completes, in order. */
  push(chunk: Buffer): WireRun[] {
    this.#chunks.push(chunk);
    this.#length += chunk.length;
    if (this.#length < this.#wanted) return [];
    let rest = Buffer.concat(this.#chunks);
    const runs: WireRun[] = [];
    for (let run = this.#next(rest); run; run = this.#next(rest)) {
      runs.push(run);
      rest = rest.subarray(run.bytes.length);
      this.#scanned = 0;
    }
    this.#chunks = [rest];
    this.#length = rest.length;
    return runs;
  }

  #next(bytes: Buffer): WireRun | undefined {
    return this.#started ? this.#nextMessages(bytes) : this.#nextStartup(bytes);
  }

  #nextStartup(bytes: Buffer): WireRun | undefined {
    const length = this.#lengthAt(bytes, 0, 8);
    if (length === undefined) return undefined;
    const request = bytes.readInt32BE(4);
    const run = { bytes: bytes.subarray(0, length), synced: true };
    if (request === sslRequest || request === gssRequest) return { kind: "ssl", ...run };
    if (request === cancelRequest) return { kind: "cancel", ...run };
    this.#started = true;
    return { kind: "startup", ...run };
  }

  #nextMessages(bytes: Buffer): WireRun | undefined {
    for (;;) {
      const at = this.#scanned;
      const length = this.#lengthAt(bytes, at + 1, 4);
      if (length === undefined) return undefined;
      const type = bytes[at];
      this.#scanned = at + 1 + length;
      const run = bytes.subarray(0, this.#scanned);
      if (type === terminate) return { kind: "end", bytes: run, synced: true };
      if (type === query || type === sync) return { kind: "messages", bytes: run, synced: true };
      if (type === flush) return { kind: "messages", bytes: run, synced: false };
    }
  }

  /** The length written at an offset, once all its bytes have arrived. We need `header` bytes to read it. */
  #lengthAt(bytes: Buffer, offset: number, header: number): number | undefined {
    this.#wanted = offset + header;
    if (bytes.length < this.#wanted) return undefined;
    const length = bytes.readInt32BE(offset);
    if (length < header || length > maxMessage) throw new RangeError(`a message of ${length} bytes`);
    this.#wanted = offset + length;
    return bytes.length < this.#wanted ? undefined : length;
  }
}
