import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { promisify } from "node:util";
import type { Page, Route } from "@playwright/test";
import { isInstalled } from "../contract/terminal/run-client";
import { openAlive } from "./alive";
import { expect, test as hostTest } from "./embed-host";
import { from, report } from "./people";

const run = promisify(execFile);
const number = /^You are (the first|number \d+)\.$/;
const checking = "Checking your browser…";

/** A network (an IPv6 /48) that sends a flood. Each test is a new person in it. */
const flooded = `2001:db8:${randomBytes(2).toString("hex")}`;
let people = 0;
const neighbor = () => {
  people += 1;
  return `${flooded}:${(0x1000 + people).toString(16)}::1`;
};

const test = hostTest.extend({
  person: async ({ browserName: _ }, use) => use(neighbor()),
});

test.beforeAll(async ({ playwright, baseURL }) => {
  const request = await playwright.request.newContext({ baseURL });
  const flood = Array.from({ length: 60 }, (_, n) =>
    report(request, { surface: "claude-api", symptom: "slow" }, `${flooded}:${n.toString(16)}::7`),
  );
  expect(new Set(await Promise.all(flood))).toEqual(new Set([201]));
  const needed = async () => {
    const answer = await request.get("/api/v1/challenge", { headers: from(neighbor()) });
    return (await answer.json()).needed;
  };
  await expect.poll(needed, { timeout: 60_000 }).toBe(true);
  await request.dispose();
});

/** Holds a request until it is released. */
async function held(page: Page, url: string): Promise<() => Promise<void>> {
  let letGo: () => void = () => undefined;
  const waiting = new Promise<void>((done) => {
    letGo = done;
  });
  const wait = async (route: Route) => {
    await waiting;
    await route.continue();
  };
  await page.route(url, wait);
  return async () => letGo();
}

test.describe("on our own page", () => {
  const panel = (page: Page) => page.getByRole("region", { name: "Report" });

  test.beforeEach(({ context, person }) => context.setExtraHTTPHeaders(from(person)));

  test("two taps report while the page does the proof of work, and says so", async ({
    page,
    complaints,
    context,
  }) => {
    const letGo = await held(page, "**/proof-worker.js");
    const asked: string[] = [];
    page.on("request", (sent) => asked.push(new URL(sent.url()).origin));
    await openAlive(page);
    await panel(page).getByRole("radio", { name: "Cowork", exact: true }).check();
    await panel(page)
      .getByRole("button", { name: /^Timeout/ })
      .click();
    await expect(panel(page).getByRole("status").getByText(checking)).toBeVisible();
    await letGo();
    await expect(panel(page).getByRole("heading", { name: number })).toBeFocused();
    await expect(panel(page)).not.toContainText(checking);
    expect(new Set(asked).size).toBe(1);
    expect(await context.cookies()).toEqual([]);
    expect(complaints.filter((one) => !one.includes("403"))).toEqual([]);
  });

  test("your input is kept when the check fails, and can be sent again", async ({ page }) => {
    await page.route("**/proof-worker.js", (route) => route.abort());
    await openAlive(page);
    await panel(page).getByRole("radio", { name: "Desktop", exact: true }).check();
    await panel(page).getByText("Paste an error").click();
    const text = panel(page).getByLabel("Error message");
    await text.fill("HTTP 500 internal server error");
    await panel(page).getByRole("button", { name: "Send error" }).click();
    await expect(panel(page).getByRole("alert")).toContainText("The check failed.");
    await expect(text).toHaveValue("HTTP 500 internal server error");
    await page.unroute("**/proof-worker.js");
    await panel(page).getByRole("button", { name: "Send again" }).click();
    await expect(panel(page).getByRole("heading", { name: number })).toBeVisible();
  });

  test.describe("without JavaScript", () => {
    test.use({ javaScriptEnabled: false });

    test("the page says what to do, and keeps your input one step back", async ({ page }) => {
      await page.goto("/");
      await panel(page).getByRole("radio", { name: "Console", exact: true }).check();
      await panel(page).getByText("Paste an error").click();
      const text = panel(page).getByLabel("Error message");
      await text.fill("HTTP 500 internal server error");
      await panel(page).getByRole("button", { name: "Send error" }).click();
      const alert = panel(page).getByRole("alert");
      await expect(alert).toContainText("We need to check your browser.");
      await expect(alert).toContainText("Enable JavaScript");
      await expect(alert.getByRole("link", { name: "Report from a terminal" })).toHaveAttribute(
        "href",
        "/docs#proof",
      );
      await page.goBack();
      await expect(text).toHaveValue("HTTP 500 internal server error");
    });
  });
});

test("the button on another site does the proof of work under a strict policy", async ({
  page,
  host,
  ours,
  complaints,
}) => {
  const letGo = await held(page, "**/embed/proof.js");
  const asked: string[] = [];
  page.on("request", (sent) => asked.push(new URL(sent.url()).origin));
  await page.goto(`${host.origin}/button`);
  await page.getByRole("button", { name: "Report an error", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Report an error" });
  await dialog.getByRole("button", { name: /^529/ }).click();
  await expect(dialog.getByText(checking)).toBeInViewport();
  await letGo();
  await expect(dialog.getByRole("heading", { name: number })).toBeFocused();
  expect(new Set(asked)).toEqual(new Set([host.origin, ours]));
  expect(complaints.filter((one) => !one.includes("403"))).toEqual([]);
});

test("the button says so when the host blocks the solver", async ({ page, host }) => {
  await page.route("**/embed/proof.js", (route) => route.abort());
  await page.goto(`${host.origin}/button`);
  await page.getByRole("button", { name: "Report an error", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Report an error" });
  await dialog.getByRole("button", { name: /^529/ }).click();
  await expect(dialog.getByRole("status")).toContainText("the check of your browser failed");
  await page.unroute("**/embed/proof.js");
  await dialog.getByRole("button", { name: /^529/ }).click();
  await expect(dialog.getByRole("heading", { name: number })).toBeVisible();
});

test("the frame on another site does the proof of work, too", async ({ page, host, complaints }) => {
  const letGo = await held(page, "**/proof-worker.js");
  await page.goto(`${host.origin}/frames`);
  const frame = page.frameLocator("iframe[title=Report]");
  await frame.getByRole("button", { name: /^529/ }).click();
  await expect(frame.getByText(checking)).toBeVisible();
  await letGo();
  await expect(frame.getByRole("heading", { name: number })).toBeFocused();
  expect(complaints).toEqual([]);
});

test("gives a terminal the command for the proof of work, which runs unchanged", async ({
  baseURL,
  person,
}) => {
  if (!isInstalled("curl") || !isInstalled("python3"))
    return console.log("SKIPPED: this machine lacks curl or python3, which the line needs.");
  const curl = (...more: string[]) =>
    run("curl", [
      "-s",
      "-w",
      "%{http_code}",
      "-H",
      `X-Forwarded-For: ${person}`,
      "-d",
      "symptom=http-529",
      ...more,
    ]);
  const refused = (await curl(`${baseURL}/claude-code`)).stdout;
  expect(refused).toMatch(/403$/);
  expect(refused.replace(/\s+/g, " ")).toContain(
    "We are receiving many suspicious reports from your network",
  );
  expect(refused).toContain("/docs#proof");
  const { stdout: proof } = await run("sh", ["-c", `curl -s ${baseURL}/prove.py | python3 - ${baseURL}`]);
  const taken = (await curl("-H", `Proof: ${proof.trim()}`, `${baseURL}/claude-code`)).stdout;
  expect(taken).toMatch(/201$/);
  expect((await curl("-H", `Proof: ${proof.trim()}`, `${baseURL}/claude-code`)).stdout).toMatch(
    /already used[\s\S]*403$/,
  );
});

test("a problem that a program can solve has a type URI with instructions", async ({ request, person }) => {
  const answer = await request.post("/api/v1/reports", {
    data: { surface: "claude-api", symptom: "http-529" },
    headers: from(person),
  });
  const problem = await answer.json();
  expect([answer.status(), problem.title, problem.fault, problem.of]).toEqual([
    403,
    "Forbidden",
    "missing",
    "network",
  ]);
  const { pathname } = new URL(problem.type);
  expect(pathname).toBe("/problems/proof-needed");
  const told = await request.get(pathname);
  expect(new URL(told.url()).pathname).toBe("/docs");
  expect(await told.text()).toContain('id="proof"');
});
