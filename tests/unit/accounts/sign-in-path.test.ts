import { beforeAll, expect, test } from "vitest";
import { ownPath } from "@/lib/accounts/sign-in-path";
import { readSettings, setSettings } from "@/lib/platform/settings/settings";

beforeAll(() => setSettings({ ...readSettings({ NODE_ENV: "test" }), publicUrl: "https://njy.example" }));

test.each([
  ["/history?a=1#b", "/history?a=1#b"],
  ["https://njy.example/gap", "/gap"],
  ["", "/account"],
  [null, "/account"],
  ["https://evil.example/", "/account"],
  ["https://njy.example.evil.example/", "/account"],
  ["http://njy.example/", "/account"],
  ["//evil.example", "/account"],
  ["/\\evil.example", "/account"],
  ["\\\\evil.example", "/account"],
  ["https://njy.example//evil.example", "/account"],
  ["/.//evil.example", "/account"],
  ["javascript:alert(1)", "/account"],
  ["data:text/html,x", "/account"],
  ["https://njy.example@evil.example/", "/account"],
  ["http:", "/account"],
])("%j redirects to %s", (callbackUrl, path) => {
  expect(ownPath(callbackUrl)).toBe(path);
});
