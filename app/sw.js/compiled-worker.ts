import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { compileWorker } from "@/app/embed/compile";
import { projectPath } from "@/lib/platform/http/next/project-path";
import { onePerProcess } from "@/lib/platform/process/one-per-process";

const kept = () => onePerProcess<{ script?: Promise<string> }>("service worker", () => ({}));

/** The service worker; another for each build, so that a browser keeps the page of that build. */
export function workerScript(): Promise<string> {
  const all = kept();
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

/** Which build this is; while it is being worked on there is none. */
async function buildId(): Promise<string> {
  if (process.env.NODE_ENV === "development") return "development";
  return (await readFile(projectPath(".next", "BUILD_ID"), "utf8")).trim();
}
