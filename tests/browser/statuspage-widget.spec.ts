import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import { demoOrigin, origin } from "./origins";

const require = createRequire(import.meta.url);
const widget = require.resolve("@statuspage/status-widget/dist/index.js");

/** A page on another origin that shows a Statuspage with Atlassian's own widget, as the widget's README says. */
async function hostPage(statuspage: string): Promise<{ url: string; close: () => Promise<void> }> {
  const html = `<!doctype html><title>Host</title><script src="/widget.js"></script>
<statuspage-widget src="${statuspage}"></statuspage-widget>
<statuspage-widget src="${statuspage}" appearance="badge" title="Claude"></statuspage-widget>`;
  const server = createServer((request, response) => {
    const isScript = request.url === "/widget.js";
    response.setHeader("content-type", isScript ? "text/javascript" : "text/html; charset=utf-8");
    response.end(isScript ? readFileSync(widget) : html);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => new Promise((done) => server.close(() => done()).closeAllConnections()),
  };
}

/** Opens the host's page until it shows what our API says, which may change meanwhile. Returns the indicator. */
async function shownBy(page: Page, request: APIRequestContext, statuspage: string): Promise<string> {
  const host = await hostPage(statuspage);
  let shown = "";
  try {
    await expect(async () => {
      const answer = await request.get(`${statuspage}/api/v2/status.json`);
      const { status } = (await answer.json()) as { status: { indicator: string; description: string } };
      await page.goto(host.url);
      for (const appearance of ["basic", "badge"]) {
        const link = page.locator(`a.${appearance}`);
        await expect(link).toContainText(status.description, { timeout: 3_000 });
        await expect(link.locator(".status-indicator")).toHaveClass(new RegExp(`\\b${status.indicator}\\b`));
        await expect(link).toHaveAttribute("href", statuspage);
      }
      shown = status.indicator;
    }).toPass();
  } finally {
    await host.close();
  }
  return shown;
}

test("Atlassian's status widget on another site shows us like any Statuspage @layout", async ({
  page,
  request,
}) => {
  // This new server has hardly any reports, so it must not be green.
  expect(await shownBy(page, request, origin)).not.toBe("none");
  await shownBy(page, request, demoOrigin);
});
