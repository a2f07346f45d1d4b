import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { findPort } from "@/lib/server/launch/http-server";

/** Whether a program listens on a port. */
const isOpen = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/ok`).then(
    () => true,
    () => false,
  );

test("SIGTERM to npm stops the server, too", async () => {
  const port = await findPort(0);
  const dataDir = await mkdtemp(join(tmpdir(), "njy-npm-start-"));
  const npm = spawn("npm", ["start"], {
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      ...process.env,
      PORT: `${port}`,
      DATA_DIR: dataDir,
      DATABASE_URL: "",
      OFFICIAL_STATUS_URL: "http://127.0.0.1:9",
    },
  });
  let printed = "";
  npm.stdout.on("data", (chunk: Buffer) => {
    printed += chunk.toString();
  });
  await expect.poll(() => printed, { timeout: 120_000 }).toContain("Not Just You is ready.");
  expect(await isOpen(port)).toBe(true);
  const ended = once(npm, "exit");
  npm.kill("SIGTERM");
  await ended;
  await expect.poll(() => isOpen(port), { timeout: 10_000 }).toBe(false);
  await rm(dataDir, { recursive: true, force: true });
});

test.describe("methods and targets on the real routes", () => {
  const pages = "GET, HEAD, OPTIONS";
  for (const [method, path, status, allow] of [
    ["POST", "/history", 405, pages],
    ["DELETE", "/", 405, pages],
    ["PUT", "/privacy", 405, pages],
    ["OPTIONS", "/history", 204, pages],
    ["POST", "/api/v1/status", 405, pages],
    ["PATCH", "/feed.atom", 405, pages],
    ["GET", "/api/v1/reports", 405, "POST, OPTIONS"],
    ["PUT", "/api/v1/reports", 405, "POST, OPTIONS"],
    ["PUT", "/api/nope", 404, undefined],
    ["OPTIONS", "/api/v1/reports", 204, "POST, OPTIONS"],
  ] as const)
    test(`${method} ${path} is ${status}`, async ({ request }) => {
      const answer = await request.fetch(path, { method });
      expect([answer.status(), answer.headers().allow]).toEqual([status, allow]);
      expect(answer.headers()["x-content-type-options"]).toBe("nosniff");
      if (status < 400) return;
      expect(answer.headers()["content-type"]).toContain("application/problem+json");
      expect(await answer.json()).toMatchObject({ status });
    });
});

test("feeds are where Statuspage has them", async ({ request }) => {
  for (const form of ["rss", "atom"]) {
    const answer = await request.get(`/history.${form}`);
    expect([answer.status(), new URL(answer.url()).pathname]).toEqual([200, `/feed.${form}`]);
  }
});
