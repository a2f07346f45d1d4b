import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { compileWorker } from "@/app/embed/compile";
import { projectPath } from "@/lib/platform/http/next/project-path";
import { onePerProcess } from "@/lib/platform/process/one-per-process";

const cached = () => onePerProcess<{ script?: Promise<string> }>("service worker", () => ({}));

/** The service worker. It differs per build, so that a browser keeps the pages of that build. */
export function workerScript(): Promise<string> {
  const all = cached();
  if (process.env.NODE_ENV === "development") delete all.script;
  all.script ??= compiled();
  all.script.catch(() => delete all.script);
  return all.script;
}

async function compiled(): Promise<string> {
  const build = await buildId();
  const script = await compileWorker(build);
  return `/* ${createHash("sha256").update(script).digest("base64url").slice(0, 12)} */\n${script}`;
}

/** The ID of the build; "development" in development. */
async function buildId(): Promise<string> {
  if (process.env.NODE_ENV === "development") return "development";
  return (await readFile(projectPath(".next", "BUILD_ID"), "utf8")).trim();
}
