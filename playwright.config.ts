import { defineConfig } from "@playwright/test";
import { browserArgs, findBrowser } from "@/tests/browser/find-browser";
import { demoOrigin, demoPort, origin, port } from "@/tests/browser/origins";
import { desktop, phone } from "@/tests/browser/screens";

/** Long, as the first start builds the product: half a minute, or many on a machine that does much else. */
const server = {
  timeout: 900_000,
  stdout: "pipe",
  gracefulShutdown: { signal: "SIGTERM", timeout: 60_000 },
} as const;

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
  reporter: [["list"], ["./tests/steps/failed-output.ts"]],
  // What servers and tests print is shown with the test that fails.
  quiet: true,
  use: {
    baseURL: origin,
    timezoneId: "America/Los_Angeles",
    locale: "en-US",
    colorScheme: "light",
    // Without a film of every test, which costs more than the test.
    trace: { mode: "retain-on-failure", screenshots: false },
    screenshot: "only-on-failure",
    launchOptions: { executablePath: findBrowser(), args: browserArgs },
  },
  projects: [
    { name: "phone", use: { viewport: phone, hasTouch: true, isMobile: true } },
    // `@layout`: what looks or works otherwise on a wide screen. The other tests would only do the same again.
    { name: "desktop", grep: /@layout/, use: { viewport: desktop } },
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
