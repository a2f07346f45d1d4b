import { describe, expect, it } from "vitest";
import { isTransient, retrying } from "@/lib/platform/database/errors";

const coded = (code: string, more: object = {}) => Object.assign(new Error("no"), { code, ...more });

/** The error of a raw statement, as Prisma wraps it. */
const raw = (code: string) =>
  coded("P2010", { meta: { driverAdapterError: { cause: { originalCode: code, kind: "postgres" } } } });

describe("isTransient", () => {
  it.each([
    ["a deadlock", coded("40P01")],
    ["a serialization failure", raw("40001")],
    [
      "a server out of reach",
      coded("P2010", { meta: { driverAdapterError: { cause: { kind: "DatabaseNotReachable" } } } }),
    ],
    ["a write conflict", coded("P2034")],
    ["a server that shuts down", raw("57P01")],
    ["a refused connection", coded("ECONNREFUSED")],
    ["a connection that broke", new Error("Connection terminated unexpectedly")],
    ["a lost server, wrapped", Object.assign(new Error("no"), { cause: coded("08006") })],
  ])("is true of %s", (_name, error) => expect(isTransient(error)).toBe(true));

  it.each([
    ["a duplicate", coded("P2002")],
    ["a missing table", raw("42P01")],
    ["a mistake of ours", new TypeError("x is not a function")],
    ["nothing", undefined],
  ])("is false of %s", (_name, error) => expect(isTransient(error)).toBe(false));
});

describe("retrying", () => {
  it("tries again until it succeeds", async () => {
    let tries = 0;
    const attempt = async () => {
      tries += 1;
      if (tries < 3) throw coded("40P01");
      return "done";
    };
    expect(await retrying(attempt)).toBe("done");
    expect(tries).toBe(3);
  });

  it("gives up after the maximum number of attempts, and at once after another error", async () => {
    const tries = { passing: 0, lasting: 0 };
    const passing = async () => {
      tries.passing += 1;
      throw coded("40P01");
    };
    const lasting = async () => {
      tries.lasting += 1;
      throw coded("P2002");
    };
    await expect(retrying(passing, 3)).rejects.toThrow("no");
    await expect(retrying(lasting)).rejects.toThrow("no");
    expect(tries).toEqual({ passing: 3, lasting: 1 });
  });
});
