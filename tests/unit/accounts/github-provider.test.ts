import { expect, test } from "vitest";
import { verifiedEmail } from "@/lib/accounts/github-provider";

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
    "none that is another in small letters",
    [email("mi\u212Ae@x.test", true, true), email("b\u0130b@x.test", false, true)],
    null,
  ],
  ["none at which nobody reads", [email("1+ann@users.noreply.github.com", true, true)], null],
  ["none of an empty list", [], null],
  ["none of what is no list", { message: "Bad credentials" }, null],
])("of what GitHub knows, we believe %s", (_, answer, believed) => {
  expect(verifiedEmail(answer)).toBe(believed);
});
