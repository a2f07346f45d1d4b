import { describe, expect, test } from "vitest";
import {
  allLimit,
  linkLimit,
  mailboxLimit,
  networkLimit,
  requesterLimit,
  SendLimits,
} from "@/lib/accounts/send-limits";

/** The outcomes of these requests, one after the other. */
async function outcomes(
  limits: SendLimits,
  requests: readonly (readonly [address: string, email: string])[],
) {
  const kinds: string[] = [];
  for (const [address, email] of requests) kinds.push((await limits.admit(address, email)).kind);
  return kinds;
}

const times = <T>(many: number, make: (nth: number) => T) =>
  Array.from({ length: many }, (_, nth) => make(nth));
const admitted = (many: number) => times(many, () => "admitted");

describe("links are limited", () => {
  test("by requester, who learns for how long", async () => {
    const limits = new SendLimits(linkLimit);
    const requests = times(requesterLimit.max, (nth) => ["203.0.113.7", `a${nth}@example.org`] as const);
    expect(await outcomes(limits, requests)).toEqual(admitted(requesterLimit.max));
    const over = await limits.admit("203.0.113.7", "one-more@example.org");
    expect(over).toEqual({ kind: "limited", retryAfterSeconds: requesterLimit.windowSeconds });
  });

  test.each([
    ["IPv4", (nth: number) => `203.0.113.${nth}`, "203.0.114.1"],
    ["IPv6", (nth: number) => `2001:db8:1:${nth.toString(16)}::1`, "2001:db8:2::1"],
  ])("by network, of %s", async (_, at, elsewhere) => {
    const limits = new SendLimits(linkLimit);
    const requests = times(networkLimit.max, (nth) => [at(nth), `a${nth}@example.org`] as const);
    expect(await outcomes(limits, requests)).toEqual(admitted(networkLimit.max));
    expect(await limits.admit(at(200), "one-more@example.org")).toMatchObject({ kind: "limited" });
    expect(await limits.admit(elsewhere, "one-more@example.org")).toEqual({ kind: "admitted" });
  });

  test("by mailbox, with any suffix after a plus and from any network, without a sign of it", async () => {
    const limits = new SendLimits(linkLimit);
    const requests = times(mailboxLimit.max, (nth) => [`10.0.${nth}.1`, `ann+${nth}@example.org`] as const);
    expect(await outcomes(limits, requests)).toEqual(admitted(mailboxLimit.max));
    expect(
      await outcomes(limits, [
        ["10.1.0.1", "ann@example.org"],
        ["10.2.0.1", "ann+x+y@example.org"],
      ]),
    ).toEqual(["quiet", "quiet"]);
    expect(await limits.admit("10.3.0.1", "anne@example.org")).toEqual({ kind: "admitted" });
  });

  test("in total", async () => {
    const limits = new SendLimits(linkLimit);
    const requests = times(
      allLimit.max,
      (nth) => [`10.${nth >> 8}.${nth & 255}.1`, `a${nth}@example.org`] as const,
    );
    expect(await outcomes(limits, requests)).toEqual(admitted(allLimit.max));
    expect(await limits.admit("172.16.0.1", "one-more@example.org")).toEqual({ kind: "closed" });
  });

  test.each(["requester", "network", "mailbox"] as const)(
    "and if the counter by %s is full, nothing passes",
    async (name) => {
      const sending = new SendLimits({ ...linkLimit, [name]: { ...linkLimit[name], maxKeys: 1 } });
      expect(
        await outcomes(sending, [
          ["10.0.0.1", "a@example.org"],
          ["10.0.1.1", "b@example.org"],
        ]),
      ).toEqual(["admitted", "closed"]);
    },
  );
});
