import { expect, test } from "vitest";
import { pollOfficial, rescopeIncidents } from "@/lib/official/polling/poll";
import { readIncident } from "@/lib/official/record/read";
import { database } from "@/lib/platform/database/client";
import { readSettings, setSettings } from "@/lib/platform/settings/settings";
import { elevated, officialSuite } from "./official-suite";

officialSuite("The job that polls the status page", (official) => {
  const start = Date.parse("2026-04-07T12:00:00Z");
  const after = (seconds: number) => pollOfficial(new Date(start + seconds * 1000));
  const polls = () => official.server.requests.filter((line) => line.includes("/summary.json")).length;
  const usePage = () =>
    setSettings(readSettings({ NODE_ENV: "test", OFFICIAL_STATUS_URL: official.server.url }));

  test("polls when it is due, waits longer after each failure, and returns to the interval after a success", async () => {
    usePage();
    for (const seconds of [0, 5, 59, 60]) await after(seconds);
    expect(polls()).toBe(2);
    official.server.trouble.set("", "http-500");
    // The waits after failures in a row are 60 to 80 s, 120 to 160 s, 240 to 300 s and more.
    for (const seconds of [120, 179, 200, 319, 360, 599]) await after(seconds);
    expect(polls()).toBe(5);
    official.server.trouble.clear();
    for (const seconds of [760, 819, 820]) await after(seconds);
    expect(polls()).toBe(7);
  });

  test("waits as long as the server requests", async () => {
    usePage();
    official.server.trouble.set("", "http-503");
    for (const seconds of [0, 300, 899]) await after(seconds);
    expect(polls()).toBe(1);
    await after(900);
    expect(polls()).toBe(2);
  });

  test("is not delayed by a clock that was set back, and requests everything after a long pause", async () => {
    usePage();
    await after(0);
    await after(-3600);
    await after(-3540);
    await after(0);
    const summaries = official.server.requests.filter((line) => line.includes("/summary.json"));
    expect(summaries.map((line) => line.slice(-3))).toEqual(["200", "304", "304", "200"]);
  });

  test("reads stored scopes again after the catalog or the parser changed", async () => {
    const id = official.server.page.post(elevated);
    await official.poll();
    await database().officialIncident.update({ where: { id }, data: { models: [], many: true } });
    expect(await rescopeIncidents()).toBe(1);
    expect(await rescopeIncidents()).toBe(0);
    expect(await readIncident(id)).toMatchObject({ models: ["opus-5"], many: false, changes: [] });
  });
});
