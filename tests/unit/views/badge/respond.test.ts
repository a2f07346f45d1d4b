import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { GET } from "@/app/badge.svg/route";
import { setClock } from "@/lib/platform/process/clock";
import { log } from "@/lib/platform/process/log";
import { publishSnapshot } from "@/lib/snapshot/publish";
import { readBadge } from "@/lib/views/badge/badge";
import { readBadgeAddress, readBadgeOptions } from "@/lib/views/badge/request";
import { renderBadge, respondBadge } from "@/lib/views/badge/respond";
import { states } from "@/tests/states/states";
import { statesNow } from "./ledger";

const ask = (path: string, headers: Record<string, string> = {}, at = statesNow) =>
  respondBadge(new Request(`http://localhost${path}`, { headers }), at);

it("before the first snapshot, the badge is gray and says so", async () => {
  setClock(statesNow, 1);
  const answer = await GET(new Request("http://localhost/badge.svg"));
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain("starting, no data yet");
  setClock(new Date(), 1);
});

describe("once there is a snapshot", () => {
  beforeEach(() => {
    publishSnapshot(states.outage);
  });
  afterAll(() => vi.restoreAllMocks());

  it("sets how long browsers and CDNs may cache it", async () => {
    const answer = await ask("/badge/claude-code.svg");
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "image/svg+xml; charset=utf-8",
      "cache-control": "public, max-age=30, s-maxage=10",
      "cdn-cache-control": "public, max-age=10, stale-while-revalidate=20",
      "access-control-allow-origin": "*",
      "cross-origin-resource-policy": "cross-origin",
      etag: expect.stringMatching(/^"[\w-]{22}"$/),
    });
  });

  it.each(["svg", "json", "png"])("responds with 304 as %s if the client has it", async (format) => {
    const path = `/badge/claude-code/opus-5.${format}`;
    const etag = (await ask(path)).headers.get("etag") ?? "";
    const again = await ask(path, { "If-None-Match": `W/${etag}` });
    expect(again.status).toBe(304);
    expect(again.headers.get("cache-control")).toContain("max-age=30");
    publishSnapshot(states.quiet);
    expect((await ask(path, { "If-None-Match": etag })).status).toBe(200);
  });

  it.each([
    ["/badge/claude-cod.svg", "no such surface"],
    ["/badge/claude-code/opus-55.json", "no such model"],
    ["/badge.svg?style=round", "no such style"],
    ["/badge.json?metric=__proto__", "no such metric"],
    ["/badge.svg?logo=https://example.com/a.svg", "no such logo"],
    ["/badge.json?labelColor=url(x)", "no such labelColor"],
    ["/badge/claude-code.json?metric=gap-grade", "grade only for all of Claude"],
  ])("%s is 200 and says: %s", async (path, problem) => {
    const answer = await ask(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("cache-control")).toBe("public, max-age=10, s-maxage=5");
    const body = await answer.text();
    expect(body).toContain(problem);
    expect(body).toMatch(/6f6b68/);
  });

  it("an error is a picture too", async () => {
    const answer = await ask("/badge/nowhere.png?style=round");
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "image/png"]);
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(1, 4)
        .toString(),
    ).toBe("PNG");
  });

  it("says that there is no data if the database fails, without details", async () => {
    const logged = vi.spyOn(log(), "error").mockImplementation(() => undefined);
    const answer = await ask("/badge.json?metric=gap-grade");
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ message: "no data right now", isError: true });
    expect(logged).toHaveBeenCalledOnce();
  });

  it("turns gray after a minute without new data", async () => {
    const late = new Date(statesNow.getTime() + 120_000);
    publishSnapshot(states.quiet);
    expect(await (await ask("/badge.json")).json()).toMatchObject({ message: "OK" });
    expect(await (await ask("/badge.json", {}, late)).json()).toMatchObject({
      message: expect.stringMatching(/^unknown since /),
      color: "6f6b68",
    });
  });

  it("draws a badge once until its content changes", async () => {
    const address = readBadgeAddress("/badge.svg");
    const asked = readBadgeOptions({ label: "once" });
    const draw = async () => renderBadge("svg", await readBadge(address, asked, statesNow), asked.options);
    const first = await draw();
    expect(await draw()).toBe(first);
    publishSnapshot({
      ...states.outage,
      version: "later",
      computedAt: new Date(statesNow.getTime() + 1).toISOString(),
    });
    expect(await draw()).toBe(first);
    publishSnapshot(states.acknowledged);
    expect(await draw()).not.toBe(first);
  });

  it("draws a picture once for parallel requests", async () => {
    const address = readBadgeAddress("/badge.png");
    const asked = readBadgeOptions({ label: "at once", style: "flat-square" });
    const badge = await readBadge(address, asked, statesNow);
    const faces = await Promise.all(
      Array.from({ length: 20 }, () => renderBadge("png", badge, asked.options)),
    );
    expect(new Set(faces).size).toBe(1);
  });

  it("caches only a few megabytes of badges, whatever is requested", async () => {
    const address = readBadgeAddress("/badge.svg");
    const draw = async (label: string) => {
      const asked = readBadgeOptions({ label });
      return renderBadge("svg", await readBadge(address, asked, statesNow), asked.options);
    };
    const first = await draw("first");
    for (let at = 0; at < 2500; at += 1) await draw(`number ${at}`);
    expect(await draw("first")).not.toBe(first);
  });
});
