import { describe, expect, it } from "vitest";
import { listenTo, makeMemory, ofSession, recorded, runScript } from "./run-script";

const session = "0b8f6a3c-1111-4222-8333-444455556666";
const input = async () => ofSession(await recorded("status-line.stdin"), session);
const line = "Claude Code: 212 people in 30 min, usually 9; official: operational";

describe("the status line", () => {
  it("shows the site's line, and requests it at most once a minute", async () => {
    const { sent, url } = await listenTo(`${line}\nmore`);
    const env = { NOT_JUST_YOU_URL: url, XDG_CACHE_HOME: makeMemory() };
    for (const _ of [1, 2, 3])
      expect(await runScript("status-line.sh", await input(), env)).toEqual({
        code: 0,
        printed: `${line}\n`,
      });
    expect(sent.map(({ url: asked, body }) => [asked, body])).toEqual([["GET /claude-code?format=line", ""]]);
    expect(sent[0]?.headers).not.toContain(session);
  });

  it.each([
    ["is gone", "http://127.0.0.1:9"],
    ["has an invalid URL", "http://["],
  ])("shows that there is no response if the site %s", async (_, url) => {
    const env = { NOT_JUST_YOU_URL: url, XDG_CACHE_HOME: makeMemory() };
    expect((await runScript("status-line.sh", await input(), env)).printed).toBe("not just you: no answer\n");
  });

  it.each([
    ["an error", "broken", 500],
    ["a page", "<!DOCTYPE html>", 200],
    ["nothing", "", 200],
  ])("does not show %s, or anything that moves the cursor", async (_, answer, status) => {
    const { url } = await listenTo(answer, status);
    const env = { NOT_JUST_YOU_URL: url, XDG_CACHE_HOME: makeMemory() };
    expect((await runScript("status-line.sh", await input(), env)).printed).toBe("not just you: no answer\n");
    const moving = await listenTo("a\u001b[2Jb");
    const other = { NOT_JUST_YOU_URL: moving.url, XDG_CACHE_HOME: makeMemory() };
    expect((await runScript("status-line.sh", await input(), other)).printed).toBe("a[2Jb\n");
  });

  it("does nothing without a URL", async () => {
    expect(await runScript("status-line.sh", await input(), { XDG_CACHE_HOME: makeMemory() })).toEqual({
      code: 0,
      printed: "",
    });
  });

  it("stores the current model of the session for a report", async () => {
    const { sent, url } = await listenTo(line);
    const env = { NOT_JUST_YOU_URL: url, XDG_CACHE_HOME: makeMemory() };
    await runScript("report-failure.sh", ofSession(await recorded("session-start.stdin"), session), env);
    await runScript("status-line.sh", await input(), env);
    await runScript("report-failure.sh", ofSession(await recorded("stop-failure-529.stdin"), session), env);
    expect(sent.at(-1)?.body).toBe("surface=claude-code&symptom=http-529&text=claude-sonnet-5");
  });
});
