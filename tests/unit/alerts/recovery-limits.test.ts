import { expect, test } from "vitest";
import { recoveryLimits } from "@/lib/alerts/subscriptions/recovery";

const repeated = (many: number, of: (nth: number) => string) =>
  Array.from({ length: many }, (_, nth) => of(nth));

async function outcomes(
  channel: "email" | "push",
  asked: readonly string[],
  mailbox: (nth: number) => string,
) {
  const kinds = new Set<string>();
  for (const [nth, address] of asked.entries())
    kinds.add((await recoveryLimits()[channel].admit(address, mailbox(nth))).kind);
  return [...kinds];
}

test("a mailbox gets four confirmation e-mails a day from any network; a browser has twenty requests", async () => {
  const elsewhere = (net: number) => (nth: number) => `10.${net}.${nth}.1`;
  const one = () => "ann@example.org";
  expect(await outcomes("email", repeated(4, elsewhere(1)), one)).toEqual(["admitted"]);
  expect(await outcomes("email", repeated(3, elsewhere(2)), one)).toEqual(["quiet"]);
  const browser = () => "https://push.example/ann";
  expect(await outcomes("push", repeated(20, elsewhere(3)), browser)).toEqual(["admitted"]);
  expect(await outcomes("push", repeated(3, elsewhere(4)), browser)).toEqual(["quiet"]);
});

test("a network has more requests than one address, but not unlimited ones", async () => {
  const own = (nth: number) => `https://push.example/${nth}`;
  const oneAddress = repeated(21, () => "172.16.1.1");
  expect(await outcomes("push", oneAddress, own)).toEqual(["admitted", "limited"]);
  const neighbors = repeated(200, (nth) => `172.16.2.${nth}`);
  expect(await outcomes("push", neighbors, (nth) => own(nth + 100))).toEqual(["admitted"]);
  expect(await outcomes("push", ["172.16.2.250"], () => own(999))).toEqual(["limited"]);
  expect(await outcomes("push", ["172.16.3.1"], () => own(1000))).toEqual(["admitted"]);
});
