import { beforeEach, expect, test } from "vitest";
import { importHistory } from "@/lib/official/import/import-history";
import { readIncident } from "@/lib/official/record/read";
import { database } from "@/lib/platform/database/client";
import { eachDatabase } from "../databases";
import { elevated } from "./official-suite";
import { startTroubledPage } from "./serve-status-page";

const quiet = { pauseMs: 0, progress: { found: () => undefined, done: () => undefined } };

let server: Awaited<ReturnType<typeof startTroubledPage>>;
eachDatabase("An import of the official record", () => {
  beforeEach(async () => {
    server = await startTroubledPage();
    server.page.incidents = [];
    for (let made = 0; made < 7; made++) {
      const id = server.page.post({ ...elevated, name: `Elevated errors on Opus 4.${made}` });
      server.page.resolve(id, "Over.");
    }
    await database().officialIncident.deleteMany();
    await database().officialReading.deleteMany();
    return () => server.close();
  });
  const ids = () => server.page.incidents.map(({ id }) => id);
  const asked = () => server.requests.filter((line) => line.startsWith("/api/v2/incidents/")).length;

  test("reads the whole history once, beyond an empty page", async () => {
    expect(await importHistory(server.url, quiet)).toEqual({ read: 7, written: 7, skipped: 0, failed: 0 });
    expect(await readIncident(ids()[0] ?? "")).toMatchObject({
      origin: "import",
      firstSeen: null,
      models: ["opus-4-6"],
    });
    expect(await importHistory(server.url, quiet)).toEqual({ read: 0, written: 0, skipped: 7, failed: 0 });
    expect(asked()).toBe(7);
  });

  test("continues after an interruption, and requests open incidents again", async () => {
    const open = server.page.post(elevated);
    const [, , broken = ""] = ids();
    server.trouble.set(`/${broken}.json`, "half-json");
    expect(await importHistory(server.url, quiet)).toMatchObject({ read: 7, written: 7, failed: 1 });
    server.trouble.clear();
    server.page.resolve(open, "Over.");
    expect(await importHistory(server.url, quiet)).toEqual({ read: 2, written: 2, skipped: 6, failed: 0 });
    expect((await readIncident(open))?.changes.map(({ field }) => field)).toEqual(["status", "resolved_at"]);
  });

  test("stops after several failures in a row, and stores what it has read", async () => {
    const [first = "", second = ""] = ids();
    for (const id of ids()) if (id !== first && id !== second) server.trouble.set(`/${id}.json`, "http-405");
    await expect(importHistory(server.url, quiet)).rejects.toThrow(
      /^Stopped after 2 of 7 incidents.*HTTP 405/,
    );
    expect(await database().officialIncident.count()).toBe(2);
    server.trouble.clear();
    server.trouble.set("history.json", "redirect-to-html");
    await expect(importHistory(server.url, quiet)).rejects.toThrow(/page 1 sent HTML/);
  });
});
