import { readFile } from "node:fs/promises";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { onePerProcess } from "@/lib/platform/process/one-per-process";

const wasm = new URL("../../../node_modules/@resvg/resvg-wasm/index_bg.wasm", import.meta.url);
/** Each path must be a literal, because the bundler finds files that way. */
const fonts = [
  new URL("../../../node_modules/@fontsource/geist/files/geist-latin-400-normal.woff2", import.meta.url),
  new URL("../../../node_modules/@fontsource/geist/files/geist-latin-700-normal.woff2", import.meta.url),
  new URL("../../../node_modules/@fontsource/geist/files/geist-latin-ext-400-normal.woff2", import.meta.url),
  new URL("../../../node_modules/@fontsource/geist/files/geist-latin-ext-700-normal.woff2", import.meta.url),
  new URL("../../../node_modules/@fontsource/geist/files/geist-cyrillic-400-normal.woff2", import.meta.url),
  new URL("../../../node_modules/@fontsource/geist/files/geist-cyrillic-700-normal.woff2", import.meta.url),
];

/** Doubled for high-resolution screens. */
const scale = 2;

type Draw = (svg: string) => Uint8Array<ArrayBuffer>;

const cached = () => onePerProcess<{ draw?: Promise<Draw> }>("badge pictures", () => ({}));

/** Draws an SVG as a PNG of twice its size, with our own fonts. It fetches nothing and uses no system fonts. */
export async function drawPng(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  const state = cached();
  state.draw ??= makeReady();
  state.draw.catch(() => {
    delete state.draw;
  });
  return (await state.draw)(svg);
}

async function makeReady(): Promise<Draw> {
  const [code, ...fontBuffers] = await Promise.all([wasm, ...fonts].map((file) => readFile(file)));
  if (code) await initWasm(code);
  return (svg) => {
    const drawing = new Resvg(svg, {
      fitTo: { mode: "zoom", value: scale },
      font: { fontBuffers, defaultFontFamily: "Geist", sansSerifFamily: "Geist" },
    });
    const image = drawing.render();
    const png = new Uint8Array(image.asPng());
    image.free();
    drawing.free();
    return png;
  };
}
