import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { offered } from "@/components/embed/script/offered";

/** A compiler is not to be bundled itself: Node loads it, when something is first to be compiled. */
const esbuild = () => import(/* turbopackIgnore: true */ "esbuild");

/** Not known to the bundler either: what is compiled here is read as it stands in the checkout. */
const folder = join(/* turbopackIgnore: true */ process.cwd(), "components", "embed");

/** Browsers that know constructed style sheets, `light-dark()` and `<dialog>`: all since the spring of 2024. */
const target = ["chrome123", "firefox121", "safari17.5"];

/** Minified styles of these files of `components/embed`, one after the other. */
async function style(...files: string[]): Promise<string> {
  const sources = await Promise.all(files.map((file) => readFile(join(folder, file), "utf8")));
  const { transform } = await esbuild();
  const { code } = await transform(sources.join("\n"), { loader: "css", minify: true, target });
  return code.trim();
}

/** One script from this file of `components/embed` and all that it imports, minified. */
async function script(file: string, define: Record<string, string> = {}): Promise<string> {
  const { build } = await esbuild();
  const { outputFiles } = await build({
    entryPoints: [join(folder, file)],
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    charset: "utf8",
    target,
    define,
  });
  return outputFiles.map(({ text }) => text.trim()).join("");
}

/** The script that other sites load. */
export const compileElements = async (): Promise<string> =>
  script("script/main.ts", {
    EMBED_STYLE: JSON.stringify(await style("palette.css", "script/elements.css")),
    EMBED_OFFERED: JSON.stringify(offered()),
  });

/** The style and the script that stand inside each frame. */
export async function compileFrame(): Promise<{ css: string; js: string }> {
  const [css, js] = await Promise.all([
    style("palette.css", "frame/frame.css"),
    script("frame/script/main.ts"),
  ]);
  return { css, js };
}
