import { readFile } from "node:fs/promises";
import { onePerProcess } from "@/lib/platform/process/one-per-process";

/** A font as what draws cards takes it. */
interface CardFont {
  name: "Geist";
  weight: 400 | 600;
  style: "normal";
  data: Buffer;
}

/** Each file is named where it is read: from a path that it cannot follow, the build would include the whole project. */
const regular = () =>
  readFile(
    new URL("../../node_modules/@fontsource/geist/files/geist-latin-400-normal.woff", import.meta.url),
  );
const semibold = () =>
  readFile(
    new URL("../../node_modules/@fontsource/geist/files/geist-latin-600-normal.woff", import.meta.url),
  );

const kept = () => onePerProcess<{ fonts?: Promise<CardFont[]> }>("card fonts", () => ({}));

/** Geist in the two weights of the cards, read once from the installed package. */
export function cardFonts(): Promise<CardFont[]> {
  const state = kept();
  state.fonts ??= Promise.all([regular(), semibold()]).then(([light, bold]) => [
    { name: "Geist", weight: 400, style: "normal", data: light },
    { name: "Geist", weight: 600, style: "normal", data: bold },
  ]);
  state.fonts.catch(() => {
    delete state.fonts;
  });
  return state.fonts;
}
