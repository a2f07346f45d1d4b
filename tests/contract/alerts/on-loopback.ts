import { readSettings, type Settings } from "@/lib/platform/settings/settings";

/** The public URL in these tests. */
export const publicUrl = "http://njy.test";
/** When these tests start. */
export const start = new Date("2026-11-21T15:00:00.000Z");

/** A time this many minutes after the start. */
export const minute = (count: number) => new Date(start.getTime() + count * 60_000);

/** Settings for tests on loopback. */
export const loopbackSettings = (changed: Partial<Settings>): Settings => ({
  ...readSettings({ NODE_ENV: "test" }),
  publicUrl,
  alertsAllowPrivate: true,
  ...changed,
});
