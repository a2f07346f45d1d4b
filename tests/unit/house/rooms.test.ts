import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";

interface Planted {
  from: string;
  line: string;
  to: string;
  /** The rules that must report it. Empty if the import is allowed. */
  rules: string[];
}

/** `from` imports `to`, as a type or for use, and these rules must report it. */
const imports = (from: string, to: string, rules: string[], kind: "type" | "use" = "use"): Planted => {
  const target = `@/${to.replace(/\.tsx?$/, "")}`;
  return {
    from,
    line: kind === "type" ? `import type { B } from "${target}";` : `import "${target}";`,
    to,
    rules,
  };
};

const planted: Planted[] = [
  imports("lib/catalog/a.ts", "lib/crowd/counts/b.ts", ["flow-catalog"]),
  imports("lib/platform/process/a.ts", "lib/server/jobs/b.ts", ["flow-platform"]),
  imports("lib/official/up.ts", "lib/snapshot/b.ts", ["flow-official"], "type"),
  imports("lib/snapshot/down.ts", "lib/crowd/counts/b.ts", []),
  imports("lib/crowd/reports/up.ts", "lib/crowd/counts/b.ts", ["flow-crowd-reports"]),
  imports("lib/crowd/counts/down.ts", "lib/crowd/reports/b.ts", []),
  imports("lib/views/badge/a.ts", "lib/views/pages/b.ts", ["view-badge"]),
  imports("lib/views/badge/c.ts", "lib/views/record/b.ts", []),
  imports("lib/views/record/a.ts", "lib/views/pages/b.ts", ["view-record"]),
  imports("lib/outages/detection/tick.ts", "lib/platform/process/clock.ts", ["pure-detection"]),
  { from: "lib/outages/detection/file.ts", line: `import "node:fs";`, to: "fs", rules: ["pure-detection"] },
  imports("lib/outages/detection/typed.ts", "lib/crowd/counts/b.ts", [], "type"),
  imports("lib/outages/detection/minutes.ts", "lib/platform/time/b.ts", []),
  imports("lib/comparison/a.ts", "lib/official/b.ts", ["pure-comparison"]),
  imports("lib/rumours/a.ts", "lib/rumours/b.ts", ["known-folder"]),
  imports("lib/demo/simulation/a.ts", "lib/snapshot/b.ts", ["simulation-alone"]),
  imports("lib/snapshot/invent.ts", "lib/demo/simulation/b.ts", ["flow-into-simulation", "flow-snapshot"]),
  imports("lib/demo/a.ts", "lib/demo/simulation/b.ts", []),
  imports("lib/views/live/page.ts", "components/b.tsx", ["lib-knows-no-page"]),
  imports("components/reads.tsx", "lib/snapshot/b.ts", ["components-only-show"]),
  imports("components/asks.tsx", "lib/crowd/counts/b.ts", [], "type"),
  imports("components/catalog.tsx", "lib/catalog/b.ts", []),
  imports("components/words.tsx", "lib/words/b.ts", []),
  imports("app/(site)/page.tsx", "lib/crowd/counts/store.ts", ["app-not-to-store"]),
  imports("app/api/v1/status/route.ts", "lib/snapshot/b.ts", []),
  imports("lib/views/live/takes.ts", "lib/crowd/counts/store-hours.ts", []),
  {
    from: "lib/crowd/counts/query.ts",
    line: `import "pg";`,
    to: "node_modules/pg/index.js",
    rules: ["database-only-in-stores"],
  },
  imports("lib/crowd/counts/opened.ts", "lib/platform/database/client.ts", ["database-only-in-stores"]),
  imports("lib/crowd/counts/client.ts", "lib/platform/database/generated/client.ts", [
    "database-only-in-stores",
  ]),
  imports("lib/crowd/counts/store.ts", "lib/platform/database/generated/client.ts", []),
  imports("lib/server/jobs/tested.ts", "tests/unit/b.ts", ["no-tests-in-product"]),
  imports("lib/server/jobs/benched.ts", "bench/b.ts", ["no-tests-in-product"]),
  {
    from: "lib/server/jobs/measured.ts",
    line: `import "autocannon";`,
    to: "node_modules/autocannon/index.js",
    rules: ["no-dev-dependency-in-product"],
  },
  {
    from: "tests/unit/measured.ts",
    line: `import "autocannon";`,
    to: "node_modules/autocannon/index.js",
    rules: [],
  },
  { from: "lib/server/jobs/lost.ts", line: `import "./nowhere";`, to: "./nowhere", rules: ["resolvable"] },
  // A cycle is reported once, at the first of its files by name.
  {
    from: "lib/platform/settings/hen.ts",
    line: `import "./egg";`,
    to: "lib/platform/settings/egg.ts",
    rules: [],
  },
  {
    from: "lib/platform/settings/egg.ts",
    line: `import "./hen";`,
    to: "lib/platform/settings/hen.ts",
    rules: ["no-circle"],
  },
];

const answer = z.object({
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
    ruleSetUsed: z.object({
      forbidden: z.array(z.object({ name: z.string(), comment: z.string() })),
    }),
  }),
});

const house = resolve(import.meta.dirname, "../../..");
const place = mkdtempSync(join(tmpdir(), "njy-rooms-"));

function write(path: string, text: string): void {
  const file = join(place, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Creates a small project with every import above, and runs the real rules on it once. */
function cruise(): z.infer<typeof answer>["summary"] {
  for (const { to } of planted)
    if (!to.startsWith(".") && to.includes("/")) write(to, "export interface B {}\n");
  for (const { from, line } of planted) write(from, `${line}\nexport interface B {}\n`);
  for (const name of ["pg", "autocannon"]) {
    write(`node_modules/${name}/index.js`, "");
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: "1.0.0" }));
  }
  write("package.json", JSON.stringify({ dependencies: { pg: "1" }, devDependencies: { autocannon: "1" } }));
  cpSync(join(house, "tsconfig.json"), join(place, "tsconfig.json"));
  const cruiser = join(house, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const rules = join(house, ".dependency-cruiser.cjs");
  const tops = ["app", "bench", "components", "lib", "tests"];
  const json = execFileSync(
    process.execPath,
    [cruiser, "--config", rules, "--output-type", "json", ...tops],
    {
      cwd: place,
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  return answer.parse(JSON.parse(json.toString())).summary;
}

let summary: z.infer<typeof answer>["summary"];
beforeAll(() => {
  summary = cruise();
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

test.each(planted)("$from: $line → $rules", ({ from, to, rules }) => {
  const reported = summary.violations.filter((found) => found.from === from && found.to === to);
  expect(reported.map((found) => found.rule.name).sort()).toEqual(rules);
});

test("the rules report nothing else", () => {
  expect(summary.violations).toHaveLength(planted.flatMap((one) => one.rules).length);
});

test("each rule explains itself in a sentence", () => {
  for (const { name, comment } of summary.ruleSetUsed.forbidden)
    expect(comment, name).toMatch(/\w{2,}.{40,}\.$/s);
});
