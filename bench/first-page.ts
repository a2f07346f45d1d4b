/**
 * `npm run bench:page [origin]`: requests and transferred bytes of a first visit to the home page, with an empty cache.
 * Without an origin it starts a server and sends some reports. Asserts nothing.
 */
import { chromium } from "@playwright/test";
import { browserArgs, findBrowser } from "../tests/browser/find-browser";
import { manyReporters } from "./many-reporters";
import { printTable } from "./print-table";
import { startProduct } from "./started-server";

interface Weight {
  requests: number;
  bytes: number;
}

const given = process.argv[2];
const server = given ? null : await startProduct(Number(process.env.BENCH_PORT ?? 4250));
const origin = given ?? server?.origin ?? "";

const nextReport = manyReporters();
for (let n = 0; !given && n < 200; n += 1) {
  await fetch(`${origin}/api/v1/reports`, { method: "POST", ...nextReport() });
}

async function weigh(javaScriptEnabled: boolean): Promise<Map<string, Weight>> {
  const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArgs });
  const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const network = await context.newCDPSession(page);
  const kinds = new Map<string, string>();
  const weights = new Map<string, Weight>();
  await network.send("Network.enable");
  network.on("Network.responseReceived", ({ requestId, type }) => kinds.set(requestId, type));
  network.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    for (const kind of [kinds.get(requestId) ?? "Other", "all"]) {
      const { requests, bytes } = weights.get(kind) ?? { requests: 0, bytes: 0 };
      weights.set(kind, { requests: requests + 1, bytes: bytes + encodedDataLength });
    }
  });
  await page.goto(origin, { waitUntil: "load" });
  // The live stream never ends, so we wait two seconds instead of waiting for idle traffic.
  await new Promise((done) => setTimeout(done, 2000));
  await browser.close();
  return weights;
}

for (const javaScriptEnabled of [true, false]) {
  const weights = await weigh(javaScriptEnabled);
  console.log(`\n${javaScriptEnabled ? "With" : "Without"} JavaScript`);
  printTable(
    ["kind", "requests", "kB transferred"],
    [...weights].map(([kind, { requests, bytes }]) => [kind, String(requests), (bytes / 1000).toFixed(1)]),
  );
}
await server?.stop();
