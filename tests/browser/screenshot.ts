/**
 * `npm run screenshot`: plays the demonstration until an outage is confirmed while the official page says nothing,
 * and takes the README's picture of it into `public/screenshot.png`, and the manifest's of a phone beside it.
 */
import { spawn } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import { chromium } from "@playwright/test";
import { z } from "zod";
import { browserArgs, findBrowser } from "./find-browser";

const port = Number(process.env.SCREENSHOT_PORT ?? 4290);
const origin = `http://127.0.0.1:${port}`;
/** Another number, another day. */
const seed = process.argv[2] ?? "3";
const maxMinutes = 10;
const answer = z.object({ verdict: z.object({ state: z.string(), detail: z.string() }) });

/** Whether the page says that the day's own outage is confirmed; the generated history may hold others. */
async function isConfirmed(): Promise<boolean> {
  try {
    const response = await fetch(`${origin}/api/v1/status`);
    if (!response.ok) return false;
    const { state, detail } = answer.parse(await response.json()).verdict;
    return state === "outage" && detail.includes("Claude Code");
  } catch (error) {
    // Nobody listens yet.
    if (error instanceof TypeError) return false;
    throw error;
  }
}

const demo = spawn(
  process.execPath,
  ["--import", "tsx", "lib/demo/run.ts", "--seed", seed, "--speed", "20", "--port", String(port)],
  { stdio: ["ignore", "inherit", "inherit"] },
);
try {
  const began = Date.now();
  while (!(await isConfirmed())) {
    if (demo.exitCode !== null) throw new Error("The demonstration ended by itself.");
    if (Date.now() - began > maxMinutes * 60_000) throw new Error("No outage came in ten minutes.");
    await wait(1000);
  }
  // Some more minutes of the demonstration's day, so that the outage has a shape.
  await wait(36_000);
  const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArgs });
  const page = await browser.newPage({
    viewport: { width: 1280, height: 1480 },
    colorScheme: "light",
    timezoneId: "UTC",
  });
  await page.goto(origin, { waitUntil: "load" });
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: "public/screenshot.png" });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.screenshot({ path: "public/screenshot-phone.png" });
  await browser.close();
} finally {
  demo.kill("SIGTERM");
}
