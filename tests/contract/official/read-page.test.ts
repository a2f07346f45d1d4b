import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { readPage } from "@/lib/official/feed/read-page";
import { startTroubledPage, type TroubleKind, troubles } from "./serve-status-page";

let server: Awaited<ReturnType<typeof startTroubledPage>>;
beforeAll(async () => {
  server = await startTroubledPage();
});
afterAll(() => server.close());
beforeEach(() => server.trouble.clear());

const path = () => `${server.url}/api/v2/summary.json`;

const reasons: Record<TroubleKind, string> = {
  slow: "slow: took longer than 0.3 s",
  "slow-body": "slow: took longer than 0.3 s",
  "cut-off": "cut-off: closed the connection early",
  refused: "unreachable: could not be reached (UND_ERR_SOCKET)",
  "half-json": "not-json: sent invalid JSON",
  empty: "not-json: sent an empty response",
  "http-405": "http-status: returned HTTP 405",
  "http-500": "http-status: returned HTTP 500",
  "http-503": "http-status: returned HTTP 503",
  "not-asked-304": "http-status: returned HTTP 304",
  html: "html: sent HTML instead of JSON",
  "html-as-json": "html: sent HTML instead of JSON",
  "redirect-to-html": "html: sent HTML instead of JSON",
  "redirect-in-a-circle": "redirect: redirected more than 3 times",
  "redirect-away": "redirect: redirected to another host, localhost:9",
  "too-large": "too-large: sent more than 8388608 bytes",
  // The parser checks the format.
  "other-shape": "read",
  "a-list": "read",
};

test.each(Object.keys(troubles) as TroubleKind[])("returns the reason for %s", async (kind) => {
  server.trouble.set("", kind);
  const limits = kind.startsWith("slow") ? { timeoutMs: 300 } : undefined;
  const reading = await readPage(path(), {}, limits);
  expect("reason" in reading ? `${reading.reason}: ${reading.detail}` : reading.outcome).toBe(reasons[kind]);
});

test("returns how long the server asks us to wait", async () => {
  server.trouble.set("", "http-503");
  expect(await readPage(path())).toMatchObject({ status: 503, retryAfterSeconds: 900 });
});

test("sends its validators, and learns that nothing changed", async () => {
  const first = await readPage(path());
  if (first.outcome !== "read") throw new Error(first.outcome);
  expect(first.json).toMatchObject({ status: { indicator: "none" } });
  expect(await readPage(path(), first.validators)).toEqual({ outcome: "unchanged" });
  server.page.post({ name: "Elevated errors", impact: "minor", body: "We are investigating." });
  expect((await readPage(path(), first.validators)).outcome).toBe("read");
});

test("reports a stopped server as unreachable", async () => {
  const gone = await startTroubledPage();
  await gone.close();
  expect(await readPage(`${gone.url}/api/v2/summary.json`)).toMatchObject({
    outcome: "could-not-read",
    reason: "unreachable",
    detail: "could not be reached (ECONNREFUSED)",
  });
});
