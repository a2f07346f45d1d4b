import { expect, test } from "vitest";
import { verifiedEmail } from "@/lib/accounts/sign-in-github";

const email = (address: string, primary: boolean, verified: boolean) => ({
  email: address,
  primary,
  verified,
});

test.each([
  [
    "the primary one, in lower case",
    [email("a@x.test", false, true), email("B@x.test", true, true)],
    "b@x.test",
  ],
  ["another that is verified", [email("a@x.test", true, false), email("b@x.test", false, true)], "b@x.test"],
  ["none that is not verified", [email("a@x.test", true, false)], null],
  [
    "none that differs in lower case",
    [email("mi\u212Ae@x.test", true, true), email("b\u0130b@x.test", false, true)],
    null,
  ],
  ["no stand-in that nobody reads", [email("1+ann@users.noreply.github.com", true, true)], null],
  ["none of an empty list", [], null],
  ["none of an answer that is not a list", { message: "Bad credentials" }, null],
])("of the addresses at GitHub, we trust %s", (_, answer, believed) => {
  expect(verifiedEmail(answer)).toBe(believed);
});
