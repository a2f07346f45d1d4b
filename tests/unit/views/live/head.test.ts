import { expect, test } from "vitest";
import { HEAD } from "@/app/api/v1/live/route";
import { openStreams } from "@/lib/views/live/stream";

test("a HEAD request opens no live stream", async () => {
  const answer = HEAD();
  expect(answer.headers.get("content-type")).toContain("text/event-stream");
  expect(answer.body).toBeNull();
  expect(openStreams()).toBe(0);
});
