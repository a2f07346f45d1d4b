/**
 * `npm run node24`: builds the product with this Node, starts it on Node 24, and asks what a visitor and a monitor ask.
 * Ends with code 77, which counts as skipped, where no Node 24 is installed: `npm ci --prefix tests/node24`.
 */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { buildIfChanged } from "@/lib/server/launch/build";
import { oneAtATime } from "@/lib/server/launch/one-at-a-time";
import { startOwnProduct } from "../browser/own-product";

const installed = new URL(`node_modules/node-${process.platform}-${process.arch}/bin/node`, import.meta.url);

/** A Node 24: the one that runs this, or the one that is installed beside this file. */
function findNode24(): string | null {
  if (process.version.startsWith("v24.")) return process.execPath;
  return existsSync(installed) ? fileURLToPath(installed) : null;
}

async function smokeTest(node: string): Promise<void> {
  const product = await startOwnProduct({}, node);
  try {
    const health = await fetch(`${product.origin}/api/health`);
    assert.equal(health.status, 200, await health.text());

    const report = await fetch(`${product.origin}/api/v1/reports`, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Forwarded-For": "203.0.113.24" },
      body: JSON.stringify({ surface: "claude-code", model: "opus-5", symptom: "http-529" }),
    });
    assert.equal(report.status, 201, await report.text());

    const status = await fetch(`${product.origin}/api/v1/status`);
    assert.equal(status.status, 200);
    assert.equal(typeof (await status.json()).verdict.state, "string");

    const home = await fetch(product.origin, { headers: { Accept: "text/html" } });
    assert.equal(home.status, 200);
    assert.match(await home.text(), /<title>.*<\/title>/);
  } finally {
    assert.equal(await product.close(), 0, "It must stop cleanly.");
  }
}

const node = findNode24();
if (node) {
  await oneAtATime(buildIfChanged);
  await smokeTest(node);
  console.log(`The product runs on Node ${execFileSync(node, ["--version"], { encoding: "utf8" }).trim()}.`);
} else {
  console.log("No Node 24 is installed here: run `npm ci --prefix tests/node24`.");
  process.exitCode = process.env.CI ? 1 : 77;
}
