import { describe, expect, it, onTestFinished, vi } from "vitest";
import { setClock } from "@/lib/platform/process/clock";
import { buildSnapshot } from "@/lib/snapshot/build";
import { currentSnapshot, publishSnapshot } from "@/lib/snapshot/publish";
import { liveStream, openStreams } from "@/lib/views/live/stream";
import { at, row as cell } from "@/tests/states/usual-day";
import { inputs } from "../../snapshot/inputs";

const later = (seconds: number) => new Date(at.getTime() + seconds * 1000);
/** A client that never disconnects. */
const stays = { gone: new AbortController().signal, drop: () => undefined };
const text = async (reader?: ReadableStreamDefaultReader<Uint8Array>) =>
  new TextDecoder().decode((await reader?.read())?.value);

describe("the live stream", () => {
  it("sends the current snapshot, then changes, and a short event if only the time has changed", async () => {
    setClock(at, 1);
    publishSnapshot(buildSnapshot(inputs(), at));
    const reader = liveStream(null, stays)?.getReader();
    expect(await text(reader)).toContain("event: status\n");
    publishSnapshot(buildSnapshot(inputs(), later(5)));
    const fresh = await text(reader);
    expect(fresh).toContain("event: fresh\n");
    expect(JSON.parse(fresh.split("data: ")[1] ?? "")).toMatchObject({ computedAt: later(5).toISOString() });
    publishSnapshot(buildSnapshot(inputs({}, [cell("claude-web", "sonnet-5", 9)]), later(6)));
    const changed = await text(reader);
    expect(changed).toContain("event: status\n");
    expect(changed).toContain(`id: ${currentSnapshot(later(6))?.snapshot.version}\n`);
    await reader?.cancel();
  });

  it("resumes without repeating what the reader has", async () => {
    const kept = publishSnapshot(buildSnapshot(inputs(), later(7)));
    const reader = liveStream(kept.snapshot.version, stays)?.getReader();
    expect(await text(reader)).toMatch(/^:/);
    await reader?.cancel();
  });

  it("skips events for a slow reader instead of buffering them, and frees it when it leaves", async () => {
    const before = openStreams();
    const reader = liveStream(null, stays)?.getReader();
    expect(openStreams()).toBe(before + 1);
    for (let step = 8; step < 60; step += 1)
      publishSnapshot(buildSnapshot(inputs({}, [cell("claude-web", "sonnet-5", step)]), later(step)));
    const seen: string[] = [];
    for (let read = 0; read < 4; read += 1) seen.push(await text(reader));
    publishSnapshot(buildSnapshot(inputs({}, [cell("claude-web", "sonnet-5", 99)]), later(61)));
    expect(await text(reader)).toContain('"people":99');
    expect(seen).toHaveLength(4);
    await reader?.cancel();
    expect(openStreams()).toBe(before);
  });

  it("ends if its client disconnects without canceling it", async () => {
    const before = openStreams();
    const client = new AbortController();
    const reader = liveStream(null, { ...stays, gone: client.signal })?.getReader();
    expect(openStreams()).toBe(before + 1);
    client.abort();
    expect(openStreams()).toBe(before);
    while (!(await reader?.read())?.done);
    await reader?.cancel();
    expect(openStreams()).toBe(before);
  });

  it("drops only a client that reads nothing for a minute", async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const before = openStreams();
    const dropped: string[] = [];
    const clientOf = (name: string) => {
      const client = new AbortController();
      const drop = () => {
        dropped.push(name);
        client.abort();
      };
      return { gone: client.signal, drop };
    };
    const reads = liveStream(null, clientOf("reads"))?.getReader();
    const sleeps = liveStream(null, clientOf("sleeps"))?.getReader();
    for (let beat = 0; beat < 12; beat += 1) {
      vi.advanceTimersByTime(15_000);
      await reads?.read();
    }
    expect(dropped).toEqual(["sleeps"]);
    expect(openStreams()).toBe(before + 1);
    await Promise.all([reads?.cancel(), sleeps?.cancel()]);
    expect(openStreams()).toBe(before);
  });

  it("does not open without a client", () => {
    const before = openStreams();
    expect(liveStream(null, null)).toBeNull();
    expect(liveStream(null, { ...stays, gone: AbortSignal.abort() })).toBeNull();
    expect(openStreams()).toBe(before);
  });
});

describe("a snapshot that is not renewed", () => {
  it("turns stale after a minute", () => {
    publishSnapshot(buildSnapshot(inputs(), at));
    expect(currentSnapshot(later(60))?.snapshot.verdict.state).toBe("quiet");
    expect(currentSnapshot(later(61))?.snapshot.verdict.state).toBe("unknown");
  });
});
