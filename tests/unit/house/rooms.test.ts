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
  /** The rules that must object; none where the import is allowed. */
  rules: string[];
}

const planted: Planted[] = [
  {
    from: "lib/catalog/a.ts",
    line: `import "@/lib/counts/b";`,
    to: "lib/counts/b.ts",
    rules: ["river-catalog"],
  },
  { from: "lib/process/a.ts", line: `import "@/lib/jobs/b";`, to: "lib/jobs/b.ts", rules: ["river-process"] },
  {
    from: "lib/official/up.ts",
    line: `import type { B } from "@/lib/status/b";`,
    to: "lib/status/b.ts",
    rules: ["river-official"],
  },
  { from: "lib/status/down.ts", line: `import "@/lib/counts/b";`, to: "lib/counts/b.ts", rules: [] },
  {
    from: "lib/detection/tick.ts",
    line: `import "@/lib/process/clock";`,
    to: "lib/process/clock.ts",
    rules: ["pure-detection"],
  },
  {
    from: "lib/detection/file.ts",
    line: `import "node:fs";`,
    to: "fs",
    rules: ["pure-detection"],
  },
  {
    from: "lib/detection/typed.ts",
    line: `import type { B } from "@/lib/counts/b";`,
    to: "lib/counts/b.ts",
    rules: [],
  },
  {
    from: "lib/comparison/a.ts",
    line: `import "@/lib/official/b";`,
    to: "lib/official/b.ts",
    rules: ["pure-comparison"],
  },
  { from: "lib/rumours/a.ts", line: `import "./b";`, to: "lib/rumours/b.ts", rules: ["known-room"] },
  {
    from: "lib/simulation/a.ts",
    line: `import "@/lib/status/b";`,
    to: "lib/status/b.ts",
    rules: ["simulation-alone"],
  },
  {
    from: "lib/status/invent.ts",
    line: `import "@/lib/simulation/b";`,
    to: "lib/simulation/b.ts",
    rules: ["river-into-simulation"],
  },
  { from: "lib/demo/a.ts", line: `import "@/lib/simulation/b";`, to: "lib/simulation/b.ts", rules: [] },
  {
    from: "lib/live/page.ts",
    line: `import "@/components/b";`,
    to: "components/b.tsx",
    rules: ["lib-knows-no-page"],
  },
  {
    from: "components/reads.tsx",
    line: `import "@/lib/status/b";`,
    to: "lib/status/b.ts",
    rules: ["components-only-look"],
  },
  {
    from: "components/asks.tsx",
    line: `import type { B } from "@/lib/counts/b";`,
    to: "lib/counts/b.ts",
    rules: ["components-types-of-status"],
  },
  {
    from: "components/typed.tsx",
    line: `import type { B } from "@/lib/status/b";`,
    to: "lib/status/b.ts",
    rules: [],
  },
  {
    from: "components/catalog.tsx",
    line: `import "@/lib/catalog/b";`,
    to: "lib/catalog/b.ts",
    rules: [],
  },
  {
    from: "app/(site)/page.tsx",
    line: `import "@/lib/counts/store";`,
    to: "lib/counts/store.ts",
    rules: ["app-not-to-store"],
  },
  { from: "app/api/v1/status/route.ts", line: `import "@/lib/status/b";`, to: "lib/status/b.ts", rules: [] },
  {
    from: "lib/live/takes.ts",
    line: `import "@/lib/counts/store-hours";`,
    to: "lib/counts/store-hours.ts",
    rules: [],
  },
  {
    from: "lib/counts/query.ts",
    line: `import "pg";`,
    to: "node_modules/pg/index.js",
    rules: ["database-only-in-stores"],
  },
  {
    from: "lib/counts/opened.ts",
    line: `import "@/lib/database/client";`,
    to: "lib/database/client.ts",
    rules: ["database-only-in-stores"],
  },
  {
    from: "lib/counts/client.ts",
    line: `import "@/lib/database/generated/client";`,
    to: "lib/database/generated/client.ts",
    rules: ["database-only-in-stores"],
  },
  {
    from: "lib/counts/store.ts",
    line: `import "@/lib/database/generated/client";`,
    to: "lib/database/generated/client.ts",
    rules: [],
  },
  {
    from: "lib/jobs/tested.ts",
    line: `import "@/tests/unit/b";`,
    to: "tests/unit/b.ts",
    rules: ["no-tests-in-product"],
  },
  {
    from: "lib/jobs/measured.ts",
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
  { from: "lib/jobs/lost.ts", line: `import "./nowhere";`, to: "./nowhere", rules: ["resolvable"] },
  // A circle is told of once, at the first of its files by name.
  { from: "lib/settings/hen.ts", line: `import "./egg";`, to: "lib/settings/egg.ts", rules: [] },
  {
    from: "lib/settings/egg.ts",
    line: `import "./hen";`,
    to: "lib/settings/hen.ts",
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

/** Plants every import above in one small project, and asks the real rules about it once. */
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
  const tops = ["app", "components", "lib", "tests"];
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
  const objected = summary.violations.filter((found) => found.from === from && found.to === to);
  expect(objected.map((found) => found.rule.name).sort()).toEqual(rules);
});

test("nothing else is objected to", () => {
  expect(summary.violations).toHaveLength(planted.flatMap((one) => one.rules).length);
});

test("each rule says why, in a sentence", () => {
  for (const { name, comment } of summary.ruleSetUsed.forbidden)
    expect(comment, name).toMatch(/\w{2,}.{40,}\.$/s);
});
