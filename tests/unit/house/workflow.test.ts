import { expect, test } from "vitest";
import { z } from "zod";
import { steps } from "@/tests/steps/steps";
import { textOf } from "./committed-files";

const workflow = textOf(".github/workflows/ci.yml");
const { scripts, engines } = z
  .object({ scripts: z.record(z.string(), z.string()), engines: z.object({ node: z.string() }) })
  .parse(JSON.parse(textOf("package.json")));

const found = (pattern: RegExp): string[] => [...workflow.matchAll(pattern)].map(([, name = ""]) => name);

test("CI runs only npm scripts that exist", () => {
  const run = found(/npm run ([a-z][\w:-]*)/g);
  expect(run).toContain("contract");
  expect(run.filter((name) => !(name in scripts))).toEqual([]);
});

test("CI runs every fast step of npm test by name, and each suite in a separate job", () => {
  const named = found(/npm test -- ([a-z0-9 ]+)$/gm).flatMap((names) => names.split(" "));
  const known = steps.map(({ name }) => name);
  expect(named.filter((name) => !known.includes(name))).toEqual([]);
  // The versions of Node in the matrix replace the step that starts the product on another version.
  const all = [...named, ...found(/npm run (contract|browser)/g), "node24"];
  expect(known.filter((name) => !all.includes(name))).toEqual([]);
});

test("CI pins each action to a commit", () => {
  const actions = found(/uses: (\S+)/g);
  expect(actions.length).toBeGreaterThan(0);
  expect(actions.filter((action) => !/@[0-9a-f]{40}$/.test(action))).toEqual([]);
});

test("CI and .nvmrc use the versions of Node that we support", () => {
  for (const versions of found(/node: \[(.+)\]/g)) expect(versions).toBe("20, 22, 24");
  expect(engines.node).toContain(textOf(".nvmrc").trim().split(".").slice(0, 2).join("."));
});
