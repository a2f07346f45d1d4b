import { mkdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build, type Plugin } from "esbuild";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** A module keeps the URL of its source, because it finds its files by it. */
const sourceUrls: Plugin = {
  name: "source-urls",
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, "utf8");
      const url = JSON.stringify(pathToFileURL(path).href);
      return { contents: source.replaceAll("import.meta.url", url), loader: "ts" };
    });
  },
};

const compiled = new Map<string, Promise<string>>();

/**
 * Compiles a TypeScript file and what it imports of this project into one file, and resolves with its path. Processes start in
 * half the time that way. Each worker compiles a file once.
 */
export function compileScript(path: string): Promise<string> {
  const present = compiled.get(path) ?? compile(path);
  compiled.set(path, present);
  return present;
}

async function compile(path: string): Promise<string> {
  const directory = join(root, "node_modules", ".cache", "not-just-you", `scripts-${process.pid}`);
  await mkdir(directory, { recursive: true });
  const outfile = join(directory, `${compiled.size}-${basename(path, ".ts")}.mjs`);
  await build({
    entryPoints: [path],
    outfile,
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20",
    alias: { "@": root.replace(/\/$/, "") },
    plugins: [sourceUrls],
    logLevel: "error",
  });
  return outfile;
}
