import { beforeEach, expect, it } from "vitest";
import { noteForwarded, proxyWarnings } from "@/lib/platform/http/proxy-warnings";
import { readSettings, setSettings } from "@/lib/platform/settings/settings";

beforeEach(() => {
  for (const key of Object.getOwnPropertySymbols(globalThis))
    if (key.description === "not-just-you.proxy warnings") Reflect.deleteProperty(globalThis, key);
});
const behind = (env: Record<string, string>, peers: readonly string[]) => {
  setSettings(readSettings({ NODE_ENV: "test", ...env }));
  for (const peer of peers) noteForwarded(peer);
  return proxyWarnings().map((warning) => /[A-Z]+_[A-Z]+/.exec(warning)?.[0]);
};
const url = { PUBLIC_URL: "https://njy.example" };

it.each([
  [{}, ["127.0.0.1", "10.0.0.3", "::1"], ["TRUSTED_PROXIES", "PUBLIC_URL"]],
  [url, ["::ffff:172.17.0.1"], ["TRUSTED_PROXIES"]],
  [url, ["fd00::7"], ["TRUSTED_PROXIES"]],
  [{ TRUSTED_PROXIES: "1" }, ["127.0.0.1"], ["PUBLIC_URL"]],
  [{ ...url, TRUSTED_PROXIES: "1" }, ["127.0.0.1"], []],
  [{}, ["203.0.113.7", "2001:db8::1", "not an address"], []],
])("with %j, requests that %j forward cause the warnings %j", (env, peers, names) =>
  expect(behind(env, peers)).toEqual(names),
);
