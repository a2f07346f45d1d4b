/**
 * `npm run bench:proof [proofs]`: the cost of a proof of work for our server, for browsers on our pages and on other
 * sites, and for a program that solves many. Asserts nothing.
 */
import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import { availableParallelism } from "node:os";
import { chromium, type Page } from "@playwright/test";
import { createChallenge, solveChallenge, verifySolution } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import type { Challenge, Solution } from "altcha-lib/types";
import { build } from "esbuild";
import { compileProof } from "@/app/embed/compile";
import { maxTries, roundsPerTry } from "@/lib/crowd/reports/proof";
import { browserArgs, findBrowser } from "../tests/browser/find-browser";
import { closed, originOf } from "../tests/browser/loopback";
import { printTable, withRange } from "./print-table";

const proofs = Number(process.argv[2] ?? 12);
const secrets = {
  hmacSignatureSecret: randomBytes(32).toString("hex"),
  hmacKeySignatureSecret: randomBytes(32).toString("hex"),
};
const parameters = { algorithm: "PBKDF2/SHA-256", cost: roundsPerTry, deriveKey, ...secrets };
/** Spread evenly over all possible counters, so that a few proofs have the mean of many. */
const challenges = await Promise.all(
  Array.from({ length: proofs }, (_, n) =>
    createChallenge({ ...parameters, counter: Math.floor(((n + 0.5) * maxTries) / proofs) }),
  ),
);

async function timesOf<T>(of: readonly T[], work: (one: T) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (const one of of) {
    const began = performance.now();
    await work(one);
    times.push(performance.now() - began);
  }
  return times;
}
const mean = (times: readonly number[]) => times.reduce((sum, time) => sum + time, 0) / times.length;
const rows: string[][] = [];
const row = (name: string, times: readonly number[], digits = 0) =>
  rows.push([name, mean(times).toFixed(digits), withRange(times, digits)]);

row(
  "created by the server",
  await timesOf(challenges, () => createChallenge({ ...parameters, counter: 1 })),
  2,
);
const cpu = process.cpuUsage();
const solutions: { challenge: Challenge; solution: Solution }[] = [];
row(
  "solved by a Node program, one at a time",
  await timesOf(challenges, async (challenge) => {
    const solution = await solveChallenge({ challenge, deriveKey });
    if (solution) solutions.push({ challenge, solution });
  }),
);
const used = process.cpuUsage(cpu);
rows.push(["… CPU time", ((used.user + used.system) / 1000 / proofs).toFixed(0), ""]);
row(
  "verified by the server",
  await timesOf(solutions, (one) => verifySolution({ ...one, deriveKey, ...secrets })),
  2,
);

const { outputFiles } = await build({
  entryPoints: ["components/report/proof/solve-in-workers.ts"],
  bundle: true,
  write: false,
  format: "esm",
});
const scripts: Record<string, string> = {
  "/proof-worker.js": (await compileProof()).worker,
  "/here.js": (await compileProof()).module,
  "/workers.js": outputFiles.map(({ text }) => text).join(""),
};
const site = createServer((request, response) => {
  const script = scripts[request.url ?? ""];
  response.writeHead(200, { "Content-Type": script ? "text/javascript" : "text/html" });
  response.end(script ?? "<!doctype html><title>Proof</title>");
});
const origin = await originOf(site);
/** Not localhost, because browsers offer no Web Crypto to other pages on plain HTTP. */
const plainName = "njy.test";
const args = [...browserArgs, `--host-resolver-rules=MAP ${plainName} 127.0.0.1`];
const browser = await chromium.launch({ executablePath: findBrowser(), args });

/** Milliseconds for each challenge in the browser, with the function `name` of a script. */
const solveIn = (page: Page, script: string, name: string) =>
  timesOf(challenges, (challenge) =>
    page.evaluate(async ([from, solver, asked]) => (await import(from as string))[solver as string](asked), [
      script,
      name,
      challenge,
    ] as const),
  );

const page = await browser.newPage();
await page.goto(origin);
row(
  `solved by our page in Chromium (${Math.min(4, availableParallelism())} workers)`,
  await solveIn(page, "/workers.js", "solveInWorkers"),
);
row("solved by the button in Chromium, on another site", await solveIn(page, "/here.js", "solve"));
await page.goto(origin.replace("127.0.0.1", plainName));
row("solved by our page in Chromium on plain http", await solveIn(page, "/workers.js", "solveInWorkers"));
await browser.close();
await closed(site);

console.log(
  `${proofs} proofs of up to ${maxTries} tries of ${roundsPerTry} rounds; ${availableParallelism()} cores; ms\n`,
);
printTable(["", "mean", "median (min–max)"], rows);
