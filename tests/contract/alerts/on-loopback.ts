import { readSettings, type Settings } from "@/lib/platform/settings/settings";

/** Where the product of these tests says that it is. */
export const publicUrl = "http://njy.test";
/** When the tests begin. */
export const start = new Date("2026-11-21T15:00:00.000Z");

/** So many minutes after the beginning. */
export const minute = (count: number) => new Date(start.getTime() + count * 60_000);

/** Settings for tests on loopback. */
export const loopbackSettings = (changed: Partial<Settings>): Settings => ({
  ...readSettings({ NODE_ENV: "test" }),
  publicUrl,
  alertsAllowPrivate: true,
  ...changed,
});
