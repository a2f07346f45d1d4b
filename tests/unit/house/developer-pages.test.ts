import { PHASE_DEVELOPMENT_SERVER, PHASE_PRODUCTION_BUILD, PHASE_PRODUCTION_SERVER } from "next/constants";
import { expect, test } from "vitest";
import { z } from "zod";
import { committedFiles } from "./committed-files";
import { configOf } from "./next-config";

/** The endings of files that Next makes pages of in this phase. */
const endings = (phase: string) =>
  z.object({ pageExtensions: z.array(z.string()) }).parse(configOf(phase)).pageExtensions;

const isBuilt = (path: string, phase: string) =>
  endings(phase).some((ending) => /\/(page|route)\.(.+)$/.exec(path)?.[2] === ending);

const pages = committedFiles.filter((path) => /^app\/.*\/(page|route)\./.test(path));

test("only `npm run dev` has pages for developers", () => {
  const forDevelopers = pages.filter((path) => path.endsWith(".dev.tsx"));
  expect(forDevelopers.length).toBeGreaterThan(0);
  for (const path of forDevelopers) {
    expect(isBuilt(path, PHASE_DEVELOPMENT_SERVER), path).toBe(true);
    expect(isBuilt(path, PHASE_PRODUCTION_BUILD), path).toBe(false);
    expect(isBuilt(path, PHASE_PRODUCTION_SERVER), path).toBe(false);
  }
});

test("every other page is built", () => {
  for (const path of pages.filter((one) => !one.includes(".dev.")))
    expect(isBuilt(path, PHASE_PRODUCTION_BUILD), path).toBe(true);
});
