import { defineConfig } from "@playwright/test";
import { browserArgs, findBrowser } from "@/tests/browser/find-browser";
import { demoOrigin, demoPort, origin, port } from "@/tests/browser/origins";

/** Long, as the first start builds the product: half a minute, or many on a machine that does much else. */
const server = {
  timeout: 900_000,
  stdout: "pipe",
  gracefulShutdown: { signal: "SIGTERM", timeout: 60_000 },
} as const;
const phone = { width: 390, height: 844 };
const desktop = { width: 1280, height: 900 };

/** The browser sits in another zone than the server, so that a time shown in the wrong one is seen. */
export default defineConfig({
  testDir: "tests/browser",
  testMatch: "**/*.spec.ts",
  outputDir: "test-results",
  // Long, for a busy machine: what is asserted is what happens, not how soon.
  timeout: 240_000,
  expect: { timeout: 45_000 },
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  reporter: "list",
  use: {
    baseURL: origin,
    timezoneId: "America/Los_Angeles",
    locale: "en-US",
    trace: "retain-on-failure",
    launchOptions: { executablePath: findBrowser(), args: browserArgs },
  },
  projects: [
    { name: "phone", use: { viewport: phone, hasTouch: true, isMobile: true, colorScheme: "light" } },
    // `@once`: what is asked without a screen, so that no other screen could answer otherwise.
    { name: "desktop", grepInvert: /@phone|@once/, use: { viewport: desktop, colorScheme: "light" } },
    { name: "phone-dark", grep: /@dark/, use: { viewport: phone, isMobile: true, colorScheme: "dark" } },
    { name: "desktop-dark", grep: /@dark/, use: { viewport: desktop, colorScheme: "dark" } },
  ],
  webServer: [
    {
      ...server,
      command: "node --import tsx tests/browser/serve.ts",
      url: `${origin}/api/health`,
      env: { PORT: String(port), STATUS_PAGE_PORT: String(port + 1), TZ: "Asia/Kathmandu" },
    },
    {
      ...server,
      // Its programs send until its outage would begin: what they saw in the last half hour is looked at late, too.
      command: `node --import tsx lib/demo/run.ts --speed 1 --minutes 15 --port ${demoPort}`,
      url: `${demoOrigin}/api/health`,
      env: { TZ: "Asia/Kathmandu" },
    },
  ],
});
