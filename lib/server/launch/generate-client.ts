import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { projectRoot, runTool } from "./run-tool";

const read = (path: string) =>
  readFile(join(projectRoot, path), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });

const withoutSpaces = (text: string) => text.replace(/\s+/g, "");

/** Whether the generated client has this schema (with other spacing) and the installed version. */
async function isCurrent(): Promise<boolean> {
  const generated = await read("lib/platform/database/generated/internal/class.ts");
  const inline = /"inlineSchema": (".*"),?$/m.exec(generated)?.[1];
  const version = /"clientVersion": "(.*)"/.exec(generated)?.[1];
  if (!inline || !version) return false;
  const installed = await read("node_modules/@prisma/client/package.json");
  const schema = await read("prisma/schema.prisma");
  return (
    withoutSpaces(String(JSON.parse(inline))) === withoutSpaces(schema) &&
    installed.includes(`"version": "${version}"`)
  );
}

/** Generates the Prisma client if it is missing or does not match the schema. */
export async function generateClient(): Promise<void> {
  if (await isCurrent()) return;
  await runTool("prisma/build/index.js", ["generate", "--no-hints"]);
}
