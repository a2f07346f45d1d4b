import { readFile } from "node:fs/promises";
import { onePerProcess } from "@/lib/platform/process/one-per-process";

const files = {
  400: new URL("../../node_modules/@fontsource/geist/files/geist-latin-400-normal.woff", import.meta.url),
  600: new URL("../../node_modules/@fontsource/geist/files/geist-latin-600-normal.woff", import.meta.url),
};

/** A font as what draws cards takes it. */
interface CardFont {
  name: "Geist";
  weight: 400 | 600;
  style: "normal";
  data: Buffer;
}

const kept = () => onePerProcess<{ fonts?: Promise<CardFont[]> }>("card fonts", () => ({}));

/** Geist in the two weights of the cards, read once from the installed package. */
export function cardFonts(): Promise<CardFont[]> {
  const state = kept();
  state.fonts ??= Promise.all(
    ([400, 600] as const).map(async (weight) => ({
      name: "Geist" as const,
      weight,
      style: "normal" as const,
      data: await readFile(files[weight]),
    })),
  );
  state.fonts.catch(() => {
    delete state.fonts;
  });
  return state.fonts;
}
