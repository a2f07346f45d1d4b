import { expect, test } from "vitest";
import { backLimits } from "@/lib/alerts/back-limits";

const places = (many: number, of: (nth: number) => string) =>
  Array.from({ length: many }, (_, nth) => of(nth));

async function outcomes(
  channel: "email" | "push",
  asked: readonly string[],
  mailbox: (nth: number) => string,
) {
  const kinds = new Set<string>();
  for (const [nth, address] of asked.entries())
    kinds.add((await backLimits()[channel].admit(address, mailbox(nth))).kind);
  return [...kinds];
}

test("a mailbox is asked four times a day, from wherever; a browser may wish twenty times", async () => {
  const elsewhere = (net: number) => (nth: number) => `10.${net}.${nth}.1`;
  const one = () => "ann@example.org";
  expect(await outcomes("email", places(4, elsewhere(1)), one)).toEqual(["admitted"]);
  expect(await outcomes("email", places(3, elsewhere(2)), one)).toEqual(["quiet"]);
  const browser = () => "https://push.example/ann";
  expect(await outcomes("push", places(20, elsewhere(3)), browser)).toEqual(["admitted"]);
  expect(await outcomes("push", places(3, elsewhere(4)), browser)).toEqual(["quiet"]);
});

test("a network may wish more often than one address, and not for ever", async () => {
  const own = (nth: number) => `https://push.example/${nth}`;
  const oneAddress = places(21, () => "172.16.1.1");
  expect(await outcomes("push", oneAddress, own)).toEqual(["admitted", "limited"]);
  const neighbours = places(200, (nth) => `172.16.2.${nth}`);
  expect(await outcomes("push", neighbours, (nth) => own(nth + 100))).toEqual(["admitted"]);
  expect(await outcomes("push", ["172.16.2.250"], () => own(999))).toEqual(["limited"]);
  expect(await outcomes("push", ["172.16.3.1"], () => own(1000))).toEqual(["admitted"]);
});
