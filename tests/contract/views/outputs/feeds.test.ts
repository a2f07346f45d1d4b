import { parseAtomFeed, parseJsonFeed } from "feedsmith";
import { beforeAll, expect, it } from "vitest";
import { GET as ofSurface } from "@/app/feed/[file]/route";
import { GET as everything } from "@/app/feed.atom/route";
import { database } from "@/lib/platform/database/client";
import { setClock } from "@/lib/platform/process/clock";
import { publishSnapshot } from "@/lib/snapshot/publish";
import { states } from "@/tests/states/states";
import { at } from "@/tests/states/usual-day";
import { eachDatabase } from "../../databases";
import { incidentRow, outageRow } from "./rows";

const host = "http://localhost:3000";
const askAll = (headers: Record<string, string> = {}) =>
  everything(new Request(`${host}/feed.atom`, { headers }));
const ask = (file: string) =>
  ofSurface(new Request(`${host}/feed/${file}`), { params: Promise.resolve({ file }) });

eachDatabase("the feeds", () => {
  beforeAll(async () => {
    setClock(at, 1);
    await database().outage.createMany({
      data: [
        outageRow("20261121-1510", "cell:claude-code/opus-5", { phase: "active", endedAt: null }),
        outageRow("20261120-2149", "model:sonnet-5"),
        outageRow("20261119-1000", "surface:claude-web"),
        outageRow("20261118-1000", "surface:claude-code", { tier: "signal" }),
      ],
    });
    await database().officialIncident.create({
      data: incidentRow("late", "Elevated errors", new Date("2026-11-21T15:22:00Z")),
    });
    publishSnapshot(states.outage);
  });

  it("list only confirmed outages, newest first, each with what the status page posted", async () => {
    const answer = await askAll();
    expect(answer.headers.get("content-type")).toBe("application/atom+xml; charset=utf-8");
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    const { entries } = parseAtomFeed(await answer.text());
    expect(entries?.map(({ id }) => id?.split("/").at(-1))).toEqual([
      "20261121-1510",
      "20261120-2149",
      "20261119-1000",
    ]);
    expect(entries?.[0]?.content?.value).toContain("12 min after our alarm");
  });

  it("of a surface list what affects it", async () => {
    const { items } = parseJsonFeed(await (await ask("claude-web.json")).json());
    expect(items?.map(({ id = "" }) => id.split("/").at(-1))).toEqual(["20261120-2149", "20261119-1000"]);
  });

  it("are made once per snapshot, and not sent again if only the time has changed", async () => {
    const etag = (await askAll()).headers.get("etag") ?? "";
    expect((await askAll({ "if-none-match": etag })).status).toBe(304);
    publishSnapshot({ ...states.outage, computedAt: new Date(at.getTime() + 5000).toISOString() });
    expect((await askAll({ "if-none-match": etag })).status).toBe(304);
    publishSnapshot(states["outage-unreadable"]);
    expect((await askAll({ "if-none-match": etag })).status).toBe(200);
  });

  it.each(["nowhere.atom", "not-sure.atom", "claude-code.pdf", "claude-code", "claude-code.atom.rss"])(
    "%s is none, and the answer says which are",
    async (file) => {
      const answer = await ask(file);
      expect([answer.status, answer.headers.get("content-type")]).toEqual([
        404,
        "application/problem+json; charset=utf-8",
      ]);
      expect((await answer.json()).detail).toContain("claude-mobile");
    },
  );
});
