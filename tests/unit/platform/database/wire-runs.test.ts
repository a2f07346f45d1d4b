import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type WireRun, WireRuns } from "@/lib/platform/database/wire-runs";

function message(type: string, size: number): Buffer {
  const bytes = Buffer.alloc(5 + size, "S");
  bytes.write(type);
  bytes.writeInt32BE(4 + size, 1);
  return bytes;
}

function untyped(code: number, size = 0): Buffer {
  const bytes = Buffer.alloc(8 + size);
  bytes.writeInt32BE(8 + size);
  bytes.writeInt32BE(code, 4);
  return bytes;
}

const startup = untyped(196608, 20);
const ssl = untyped(80877103);

const seen = (runs: WireRun[]) =>
  runs.map(({ kind, bytes, synced }) => [kind, bytes.toString("hex"), synced]);

describe("WireRuns", () => {
  it("keeps a statement together up to its Sync", () => {
    const statement = ["P", "B", "D", "E", "S"].map((type) => message(type, 3));
    const runs = new WireRuns();
    expect(seen(runs.push(startup))).toEqual([["startup", startup.toString("hex"), true]]);
    expect(runs.push(Buffer.concat(statement.slice(0, 4)))).toEqual([]);
    const [run] = runs.push(message("S", 3));
    expect(run).toMatchObject({ kind: "messages", synced: true, bytes: Buffer.concat(statement) });
  });

  it("recognizes a request for encryption before the start, and the end", () => {
    const runs = new WireRuns();
    const kinds = runs
      .push(Buffer.concat([ssl, startup, message("Q", 9), message("X", 0)]))
      .map((run) => run.kind);
    expect(kinds).toEqual(["ssl", "startup", "messages", "end"]);
  });

  it("lets a client continue after a Flush, but marks it as not finished", () => {
    const runs = new WireRuns();
    runs.push(startup);
    expect(runs.push(Buffer.concat([message("P", 1), message("H", 0)]))).toMatchObject([{ synced: false }]);
  });

  it("finds the same runs however the stream is split", () => {
    const stream = fc.array(
      fc.tuple(fc.constantFrom("P", "B", "E", "S", "Q", "H", "d"), fc.integer({ min: 0, max: 300 })),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(stream, fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1 }), (messages, cuts) => {
        const all = Buffer.concat([ssl, startup, ...messages.map(([type, size]) => message(type, size))]);
        const whole = seen(new WireRuns().push(all));
        const runs = new WireRuns();
        const pieces: WireRun[] = [];
        for (let at = 0, cut = 0; at < all.length; cut++) {
          const length = cuts[cut % cuts.length] ?? 1;
          pieces.push(...runs.push(all.subarray(at, at + length)));
          at += length;
        }
        expect(seen(pieces)).toEqual(whole);
      }),
    );
  });

  it("refuses a length that no client sends", () => {
    const runs = new WireRuns();
    runs.push(startup);
    const bad = message("Q", 0);
    bad.writeInt32BE(-5, 1);
    expect(() => runs.push(bad)).toThrow(RangeError);
  });
});
