import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { offered } from "@/components/outputs/embed/script/offered";
import { projectPath } from "@/lib/platform/http/next/project-path";

/** A compiler is not to be bundled itself: Node loads it, when something is first to be compiled. */
const esbuild = () => import(/* turbopackIgnore: true */ "esbuild");

/** Not known to the bundler either: what is compiled here is read as it stands in the checkout. */
const components = projectPath("components");
const folder = join(components, "outputs/embed");

/** Browsers that know constructed style sheets, `light-dark()` and `<dialog>`: all since the spring of 2024. */
const target = ["chrome123", "firefox121", "safari17.5"];

/** Minified styles of these files of `components/outputs/embed`, one after the other. */
async function style(...files: string[]): Promise<string> {
  const sources = await Promise.all(files.map((file) => readFile(join(folder, file), "utf8")));
  const { transform } = await esbuild();
  const { code } = await transform(sources.join("\n"), { loader: "css", minify: true, target });
  return code.trim();
}

/** One script from this file of `components` and all that it imports, minified. */
async function script(
  file: string,
  define: Record<string, string> = {},
  format: "iife" | "esm" = "iife",
): Promise<string> {
  const { build } = await esbuild();
  const { outputFiles } = await build({
    entryPoints: [join(components, file)],
    bundle: true,
    write: false,
    minify: true,
    format,
    charset: "utf8",
    target,
    define,
  });
  return outputFiles.map(({ text }) => text.trim()).join("");
}

/** The script that other sites load. */
export const compileElements = async (): Promise<string> =>
  script("outputs/embed/script/main.ts", {
    EMBED_STYLE: JSON.stringify(await style("palette.css", "script/elements.css")),
    EMBED_OFFERED: JSON.stringify(offered()),
  });

/** The style and the script that stand inside each frame. */
export async function compileFrame(): Promise<{ css: string; js: string }> {
  const [css, js] = await Promise.all([
    style("palette.css", "frame/frame.css"),
    script("outputs/embed/frame/script/main.ts"),
  ]);
  return { css, js };
}

/** What solves a proof of work: the worker of our own pages, and the module for other sites. */
export async function compileProof(): Promise<{ worker: string; module: string }> {
  const [worker, module] = await Promise.all([
    script("report/proof/worker.ts"),
    script("report/proof/solve-here.ts", {}, "esm"),
  ]);
  return { worker, module };
}

/** The service worker of a build. */
export const compileWorker = (build: string): Promise<string> =>
  script("report/offline/worker/main.ts", { WORKER_VERSION: JSON.stringify(build) });
