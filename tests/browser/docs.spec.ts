import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, type Page, test } from "@playwright/test";

const run = promisify(execFile);
const patience = { timeout: 180_000 };

/** The samples in one language by call, as the page shows them, with the origin of the test. */
async function samples(page: Page, language: string, baseURL = ""): Promise<[string, string][]> {
  await page.goto("/docs");
  const shown = await page
    .locator(`[data-language="${language}"]`)
    .evaluateAll((parts) =>
      parts.map((part): [string, string] => [
        part.getAttribute("data-call") ?? "",
        part.querySelector("pre")?.textContent ?? "",
      ]),
    );
  const { port } = new URL(baseURL);
  return shown.map(([call, code]) => [call, code.replaceAll(`http://localhost:${port}`, baseURL)]);
}

const calls = [
  "report",
  "paste",
  "proof",
  "status",
  "heatmap",
  "timeline",
  "gap",
  "catalog",
  "health",
  "outages",
  "incidents",
  "receipt",
  "live",
  "openapi",
  "success",
];

test.describe("samples run unchanged", () => {
  test("curl", async ({ page, baseURL }) => {
    const shown = await samples(page, "curl", baseURL);
    expect(shown.map(([call]) => call)).toEqual(expect.arrayContaining(calls));
    for (const [call, code] of shown) {
      // The yes-or-no call answers 503 for no, which sets the exit code.
      const { stdout } = await run("sh", ["-c", code.replace("-fs", "-s")], patience);
      expect(stdout, call).toMatch(/\S/);
      if (calls.includes(call)) expect(stdout, call).toMatch(/^(\{|event: status)/);
    }
  });

  test("TypeScript, compiled and run", async ({ page, baseURL }) => {
    test.slow();
    const shown = await samples(page, "typescript", baseURL);
    expect(shown.map(([call]) => call)).toEqual(calls);
    const folder = await mkdtemp(join(tmpdir(), "njy-samples-"));
    const files = await Promise.all(
      shown.map(async ([call, code]) => {
        const file = join(folder, `${call}.mts`);
        await writeFile(file, code);
        return file;
      }),
    );
    const compilerOptions = {
      strict: true,
      noEmit: true,
      target: "ES2022",
      module: "nodenext",
      lib: ["ES2023", "DOM"],
      types: [],
    };
    await writeFile(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files }));
    const { stdout: complaints } = await run(
      process.execPath,
      ["node_modules/typescript/bin/tsc", "-p", folder],
      patience,
    ).catch((error: { stdout: string }) => error);
    expect(complaints).toBe("");
    for (const file of files) {
      const { stdout, stderr } = await run(process.execPath, ["--import", "tsx", file], patience);
      // This server has no outage and no incident yet.
      const prints = /outages|incidents/.test(file) ? /^/ : /\S/;
      expect([stdout, stderr], file).toEqual([expect.stringMatching(prints), ""]);
    }
    await rm(folder, { recursive: true });
  });

  test("Python", async ({ page, baseURL }) => {
    const python = await run("python3", ["--version"]).catch(() => null);
    const shown = await samples(page, "python", baseURL);
    expect(shown.map(([call]) => call)).toEqual(calls);
    if (python === null) console.log("SKIPPED: there is no python3 on this machine to run the samples with.");
    for (const [call, code] of python ? shown : []) {
      const { stdout, stderr } = await run("python3", ["-c", code], patience);
      expect([stdout, stderr], call).toEqual([expect.any(String), ""]);
    }
  });
});

test("CSS alone shows one language at a time @layout", async ({ browser, baseURL }) => {
  const page = await browser.newPage({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  await page.goto("/docs");
  const sample = (language: string) => page.locator(`[data-call="status"][data-language="${language}"]`);
  await expect(sample("curl")).toBeVisible();
  await expect(sample("python")).toBeHidden();
  await page.getByRole("radio", { name: "Python" }).check();
  await expect(sample("python")).toBeVisible();
  await expect(sample("curl")).toBeHidden();
  await page.getByRole("radio", { name: "All", exact: true }).check();
  for (const language of ["curl", "typescript", "python"]) await expect(sample(language)).toBeVisible();
  await page.close();
});

test("all links of /docs, the sitemap and llms.txt work, and /api redirects", async ({ page, request }) => {
  await page.goto("/api");
  await expect(page).toHaveURL(/\/docs$/);
  const linked = await page
    .locator("main a")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  const sitemap = await (await request.get("/sitemap.xml")).text();
  const listed = [...sitemap.matchAll(/<loc>(.*?)<\/loc>/g)].map((match) => new URL(match[1] ?? "").pathname);
  const llms = await request.get("/llms.txt");
  expect(llms.headers()["content-type"]).toBe("text/markdown; charset=utf-8");
  const told = [...(await llms.text()).matchAll(/\]\((.*?)\)/g)].map((match) => new URL(match[1] ?? ""));
  expect(Math.min(linked.length, listed.length, told.length)).toBeGreaterThan(15);
  const paths = new Set([
    ...linked.filter((href) => href.startsWith("/")),
    ...listed,
    ...told.map(({ pathname, search }) => pathname + search),
    "/robots.txt",
    "/feed/claude-code.ics",
    "/claude-code/report-failure.sh",
    "/claude-code/status-line.sh",
  ]);
  // A stream never ends. Reports, observations and receipts are POST requests.
  for (const path of [...paths].filter(
    (one) => !/^\/api\/v1\/(live|reports|observations|receipt$)/.test(one),
  ))
    expect((await request.get(path)).status(), path).toBe(200);
});

test("the head of a page links its feeds, its canonical URL and its oEmbed document", async ({
  page,
  request,
}) => {
  await page.goto("/surfaces/claude-code?window=7d");
  const hrefs = async (selector: string) =>
    page.locator(selector).evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  expect(await hrefs('head link[rel="canonical"]')).toEqual([
    expect.stringMatching(/\/surfaces\/claude-code$/),
  ]);
  expect(await hrefs('head link[type="application/atom+xml"]')).toEqual(
    expect.arrayContaining(["/feed.atom", "/feed/claude-code.atom"]),
  );
  const [oembed = ""] = await hrefs('head link[type="application/json+oembed"]');
  const { pathname, search } = new URL(oembed);
  const answer = await request.get(pathname + search);
  const { html } = (await answer.json()) as { html: string };
  const frame = new URL(/src="(.*?)"/.exec(html)?.[1] ?? "");
  const framed = await request.get(frame.pathname + frame.search);
  expect(framed.status()).toBe(200);
  expect(framed.headers()["content-security-policy"]).not.toContain("frame-ancestors 'self'");
});
