import { readFile } from "node:fs/promises";
import { projectPath } from "@/lib/platform/http/next/project-path";
import { onePerProcess } from "@/lib/platform/process/one-per-process";

const fileOf = (weight: CardFont["weight"]) =>
  projectPath("node_modules", "@fontsource", "geist", "files", `geist-latin-${weight}-normal.woff`);

/** A font as `ImageResponse` expects it. */
interface CardFont {
  name: "Geist";
  weight: 400 | 600;
  style: "normal";
  data: Buffer;
}

const cached = () => onePerProcess<{ fonts?: Promise<CardFont[]> }>("card fonts", () => ({}));

/** Geist in the two weights that cards use. We read it once from the installed package. */
export function cardFonts(): Promise<CardFont[]> {
  const state = cached();
  state.fonts ??= Promise.all(
    ([400, 600] as const).map(async (weight) => ({
      name: "Geist" as const,
      weight,
      style: "normal" as const,
      data: withoutTables(await readFile(fileOf(weight)), ["GPOS", "GSUB"]),
    })),
  );
  state.fonts.catch(() => {
    delete state.fonts;
  });
  return state.fonts;
}

/** A WOFF file has a header of 44 bytes, followed by entries of 20 bytes, each with the tag of a table. */
const headerBytes = 44;
const entryBytes = 20;

/**
 * A WOFF font without some of its tables. Satori measures each word by the widths of its letters, but draws it
 * narrower, with kerning and ligatures. So spaces between words came out uneven. Without these tables, both agree.
 */
function withoutTables(font: Buffer, tags: readonly string[]): Buffer {
  const tables = font.readUInt16BE(12);
  const entries = Array.from({ length: tables }, (_, nth) => headerBytes + nth * entryBytes);
  // A renamed table is ignored.
  for (const at of entries)
    if (tags.includes(font.toString("latin1", at, at + 4))) font.write("none", at, "latin1");
  return font;
}
