import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { embeddedCatalog } from "@/components/outputs/embed/script/embedded-catalog";
import { projectPath } from "@/lib/platform/http/next/project-path";

/** Node.js loads the compiler when it is first needed. It must not be bundled. */
const esbuild = () => import(/* turbopackIgnore: true */ "esbuild");

/** The bundler must not trace these files either. We read the sources from the checkout. */
const components = projectPath("components");
const folder = join(components, "outputs/embed");

/** Browsers with constructed style sheets, `light-dark()` and `<dialog>`: all since spring 2024. */
const target = ["chrome123", "firefox121", "safari17.5"];

/** The minified styles of these files of `components/outputs/embed`, concatenated. */
async function style(...files: string[]): Promise<string> {
  const sources = await Promise.all(files.map((file) => readFile(join(folder, file), "utf8")));
  const { transform } = await esbuild();
  const { code } = await transform(sources.join("\n"), { loader: "css", minify: true, target });
  return code.trim();
}

/** One minified script from this file of `components` and everything that it imports. */
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

/** The script for other sites. */
export const compileElements = async (): Promise<string> =>
  script("outputs/embed/script/main.ts", {
    EMBED_STYLE: JSON.stringify(await style("palette.css", "script/elements.css")),
    EMBED_CATALOG: JSON.stringify(embeddedCatalog()),
  });

/** The inline style and script of each frame. */
export async function compileFrame(): Promise<{ css: string; js: string }> {
  const [css, js] = await Promise.all([
    style("palette.css", "frame/frame.css"),
    script("outputs/embed/frame/script/main.ts"),
  ]);
  return { css, js };
}

/** The code that solves a proof of work: the worker for our own pages, and the module for other sites. */
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
