/**
 * `npm run screenshot`: plays the demo until an outage is confirmed while the status page says nothing. It saves the picture of
 * the README as `public/screenshot.png`, and a phone's for the manifest beside it.
 */
import { spawn } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import { chromium } from "@playwright/test";
import { z } from "zod";
import { browserArgs, findBrowser } from "./find-browser";

const port = Number(process.env.SCREENSHOT_PORT ?? 4290);
const origin = `http://127.0.0.1:${port}`;
/** Another number makes another day. */
const seed = process.argv[2] ?? "3";
const maxMinutes = 10;
const answer = z.object({ verdict: z.object({ state: z.string(), detail: z.string() }) });

/** Whether the page says that the outage of the day is confirmed. The generated history may have others. */
async function isConfirmed(): Promise<boolean> {
  try {
    const response = await fetch(`${origin}/api/v1/status`);
    if (!response.ok) return false;
    const { state, detail } = answer.parse(await response.json()).verdict;
    return state === "outage" && detail.includes("Claude Code");
  } catch (error) {
    // The server does not listen yet.
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
    if (demo.exitCode !== null) throw new Error("The demo ended early.");
    if (Date.now() - began > maxMinutes * 60_000) throw new Error("No outage came in ten minutes.");
    await wait(1000);
  }
  // A few more minutes of the demo, so that the chart shows the outage.
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
