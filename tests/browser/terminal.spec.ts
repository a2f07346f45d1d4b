import { expect, test } from "@playwright/test";
import { curl, isInstalled, runClient } from "../contract/terminal/run-client";
import { somebody } from "./people";

/** Real clients against the real server: what Next's rewrites choose, and what a cache may store. */
const html = "Accept: text/html,application/xhtml+xml,*/*;q=0.8";
const headersOf = async (...args: string[]) => {
  const { out } = await runClient("curl", ["-sS", "-o", "/dev/null", "-D", "-", ...args]);
  return out.toLowerCase();
};
const fieldOf = (headers: string, name: string) =>
  [...headers.matchAll(new RegExp(`^${name}: (.*)\\r$`, "gm"))].map(([, value]) => value).join(", ");

test("curl gets everything, a surface, a model and both as text of 80 columns", async ({ baseURL }) => {
  for (const path of ["", "/claude-code", "/opus-5", "/claude-code/opus-5"]) {
    const { status, text } = await curl([`${baseURL}${path}`]);
    expect(status).toBe(200);
    expect(text).toContain("24 hours");
    expect(text).toContain("curl -d symptom=http-529");
  }
  expect(await curl([`${baseURL}/claude-cod`])).toMatchObject({ status: 404 });
  expect((await curl([`${baseURL}/help`])).text).toContain("--data-binary @-");
  expect((await curl([`${baseURL}?format=line`])).text).toMatch(/^Claude: \w+[^\n]*; official: [^\n]*\n$/);
});

test("curl -I shows the headers of the text, and wget prints it", async ({ baseURL }) => {
  const { out } = await runClient("curl", ["-sSI", `${baseURL}`]);
  expect(out).toMatch(/^HTTP\/1\.1 200/);
  expect(fieldOf(out.toLowerCase(), "content-type")).toBe("text/plain; charset=utf-8");
  if (isInstalled("wget"))
    expect((await runClient("wget", ["-qO-", `${baseURL}?format=line`])).out).toMatch(/^Claude: /);
});

test("gives a script its answer as an HTTP status", async ({ baseURL }) => {
  const { status, text } = await curl([`${baseURL}/ok/claude-code`]);
  expect([status === 200, text]).toEqual([text === "ok\n", expect.stringMatching(/^\w+\n$/)]);
  expect((await curl([`${baseURL}/ok/claude-cod`])).status).toBe(404);
});

test("curl reports by fields or by a raw error, and gets text", async ({ baseURL }) => {
  const person = ["-H", `X-Forwarded-For: ${somebody()}`];
  const fields = await curl([...person, "-d", "surface=claude-console", "-d", "symptom=slow", `${baseURL}`]);
  expect(fields).toMatchObject({ status: 201, text: expect.stringMatching(/^Counted: Console/) });
  const pasted = await curl([...person, "-d", "API Error: 529 Overloaded", `${baseURL}/claude-api/sonnet-5`]);
  expect(pasted).toMatchObject({ status: 201, text: expect.stringMatching(/^Counted: .*529 overloaded/) });
  expect(await curl([...person, "-d", "surfce=x", `${baseURL}`])).toMatchObject({ status: 400 });
});

test("browsers get pages, even at a URL for terminals", async ({ page, baseURL }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.goto("/claude-code");
  await expect(page).toHaveURL("/surfaces/claude-code");
  await page.goto("/claude-code/opus-5");
  await expect(page).toHaveURL("/?surface=claude-code&model=opus-5");
  await page.goto("/no-such-page");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect(fieldOf(await headersOf("-H", html, `${baseURL}`), "content-type")).toContain("text/html");
});

test("every other URL answers curl like everyone else", async ({ baseURL }) => {
  for (const path of ["/gap", "/api/v1/status", "/metrics", "/badge.svg", "/robots.txt"])
    expect(fieldOf(await headersOf(`${baseURL}${path}`), "vary"), path).not.toContain("user-agent");
});

test("a shared cache stores the page by Accept only, and text with options never", async ({ baseURL }) => {
  const page = await headersOf("-H", html, "-A", "Mozilla/5.0", `${baseURL}`);
  expect(fieldOf(page, "cache-control")).toContain("s-maxage");
  expect(fieldOf(page, "vary").split(/, */)).toContain("accept");
  expect(fieldOf(page, "vary")).not.toContain("user-agent");
  const text = await headersOf(`${baseURL}`);
  expect(fieldOf(text, "cache-control")).toBe("private, max-age=2");
  expect(fieldOf(text, "vary")).toContain("accept, user-agent");
  const robot = await headersOf("-A", "Slackbot 1.0", `${baseURL}`);
  expect(fieldOf(robot, "content-type")).toContain("text/html");
  expect(fieldOf(robot, "cache-control")).not.toContain("s-maxage");
  const own = await headersOf(`${baseURL}/terminal`);
  expect(fieldOf(own, "cache-control")).toContain("s-maxage");
  expect(fieldOf(own, "content-type")).toBe("text/plain; charset=utf-8");
});

test("a shared cache never mixes the responses of browsers and terminals", async ({ baseURL }) => {
  const typeFor = async (...args: string[]) =>
    fieldOf(await headersOf(...args, `${baseURL}`), "content-type");
  const types: string[] = [];
  for (let round = 0; round < 2; round++)
    types.push(await typeFor("-H", html), await typeFor(), await typeFor("-A", "Slackbot 1.0"));
  expect(types.map((type) => type.split(";")[0])).toEqual(
    Array.from({ length: 2 }, () => ["text/html", "text/plain", "text/html"]).flat(),
  );
});
