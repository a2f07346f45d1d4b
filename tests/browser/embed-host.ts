import { test as base, expect, type Page } from "@playwright/test";
import { serveFrontProxy } from "./front-proxy";
import { type HostSite, serveHostSite } from "./host-site";
import { somebody } from "./people";

const pagesOf = (ours: string): Record<string, string> => ({
  "/button": `<script src="${ours}/embed.js" async></script>
    <p><report-error surface="claude-api" model="opus-5"><a href="${ours}/?surface=claude-api#report">Report an error</a></report-error></p>`,
  "/asking": `<p><report-error label="Claude failing for you?"><a href="${ours}/#report">Report</a></report-error></p>
    <script src="${ours}/embed.js"></script><script src="${ours}/embed.js?again"></script>`,
  "/badge": `<status-badge surface="claude-api" model="opus-5"><a href="${ours}/surfaces/claude-api">Claude API now</a></status-badge>
    <script src="${ours}/embed.js"></script>`,
  "/frames": `<iframe title="Status" src="${ours}/embed/status?surface=claude-code" width="100%" height="20"></iframe>
    <iframe title="Report" src="${ours}/embed/report" width="100%" height="20"></iframe>
    <script src="${ours}/embed.js"></script>`,
  "/pinned": `<iframe title="Status" src="${ours}/embed/status?theme=dark" width="100%" height="200"></iframe>`,
  "/home": `<iframe title="Home" src="${ours}/" width="100%" height="200"></iframe>`,
  "/liar": `<iframe title="Status" src="${ours}/embed/status" width="100%" height="20"></iframe>
    <iframe title="Liar" src="/plain" width="100%" height="20"></iframe>
    <script src="${ours}/embed.js"></script>`,
  "/plain": "<p>Somebody else’s frame.</p>",
});

interface Embedding {
  /** The address of a reporter who has never reported before. */
  person: string;
  /** The origin that the host uses: the server, behind a proxy that only this person uses. */
  ours: string;
  host: HostSite;
  /** What the host's policy blocked, and other console errors. */
  complaints: string[];
}

/** A test on another site's page, by a reporter who has never reported before. */
export const test = base.extend<Embedding>({
  person: async ({ browserName: _ }, use) => use(somebody()),
  ours: async ({ baseURL, person }, use) => {
    const proxy = await serveFrontProxy(baseURL ?? "", person);
    await use(proxy.origin);
    await proxy.close();
  },
  host: async ({ ours }, use) => {
    const site = await serveHostSite(ours, pagesOf(ours));
    await use(site);
    await site.close();
  },
  complaints: async ({ page }, use) => {
    const complaints: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    await use(complaints);
  },
});

/** The color of a pixel in a screenshot of the page: "17,34,51". */
export async function colorAt(page: Page, x: number, y: number): Promise<string> {
  const shot = await page.screenshot({ clip: { x, y, width: 1, height: 1 } });
  const reader = await page.context().newPage();
  const rgb = await reader.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const canvas = new OffscreenCanvas(1, 1);
    const drawn = canvas.getContext("2d");
    drawn?.drawImage(bitmap, 0, 0);
    return [...(drawn?.getImageData(0, 0, 1, 1).data ?? [])].slice(0, 3).join(",");
  }, shot.toString("base64"));
  await reader.close();
  return rgb;
}

export { expect };
