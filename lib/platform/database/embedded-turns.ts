import type { PGlite } from "@electric-sql/pglite";
import type { WireRun } from "./wire-runs";

interface Turn {
  client: object;
  run: WireRun;
  respond: (bytes: Uint8Array) => void;
  done: () => void;
}

/** A simple query of the wire protocol. */
function simpleQuery(sql: string): Buffer {
  const text = Buffer.from(`${sql}\0`);
  const head = Buffer.alloc(5);
  head.write("Q");
  head.writeInt32BE(text.length + 4, 1);
  return Buffer.concat([head, text]);
}

const sync = Buffer.from([0x53, 0, 0, 0, 4]);

/**
 * Gives the one session of a PGlite to one client at a time. Runs never interleave, and a client in a transaction keeps
 * the session until the transaction ends.
 */
export class EmbeddedTurns {
  #waiting: Turn[] = [];
  #holder: object | undefined;
  #holderSynced = true;
  readonly #gone = new WeakSet<object>();
  #busy = false;

  constructor(
    private readonly pglite: PGlite,
    private readonly onFailure: (error: unknown) => void,
  ) {}

  /** Queues a client's run and calls `respond` with each piece of the response. Resolves after the last piece. */
  execute(client: object, run: WireRun, respond: (bytes: Uint8Array) => void): Promise<void> {
    return new Promise((done) => {
      this.#waiting.push({ client, run, respond, done });
      void this.#work();
    });
  }

  /** Drops the queued runs of a client that has disconnected, and rolls back its open transaction. */
  disconnect(client: object): void {
    this.#gone.add(client);
    this.#waiting = this.#waiting.filter((turn) => turn.client !== client);
    if (this.#holder === client) this.#rollBack(client);
  }

  #rollBack(client: object): void {
    const bytes = Buffer.concat([...(this.#holderSynced ? [] : [sync]), simpleQuery("ROLLBACK")]);
    const run: WireRun = { kind: "messages", bytes, synced: true };
    this.#waiting.unshift({ client, run, respond: () => undefined, done: () => undefined });
    void this.#work();
  }

  #next(): Turn | undefined {
    const at = this.#holder ? this.#waiting.findIndex((turn) => turn.client === this.#holder) : 0;
    return at < 0 ? undefined : this.#waiting.splice(at, 1)[0];
  }

  async #work(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    try {
      for (let turn = this.#next(); turn; turn = this.#next()) {
        await this.pglite.execProtocolRawStream(turn.run.bytes, { onRawData: turn.respond });
        this.#holderSynced = turn.run.synced;
        this.#holder = this.pglite.isInTransaction() || !turn.run.synced ? turn.client : undefined;
        turn.done();
        if (this.#holder && this.#gone.has(this.#holder)) this.#rollBack(this.#holder);
      }
      this.#busy = false;
    } catch (error) {
      this.onFailure(error);
    }
  }
}
