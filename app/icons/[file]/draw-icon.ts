import { readFile } from "node:fs/promises";
import { projectPath } from "@/lib/platform/http/next/project-path";
import { onePerProcess } from "@/lib/platform/process/one-per-process";
import { drawPng } from "@/lib/views/badge/draw-png";

/** How to draw an icon: its side in pixels, and how much of it the logo covers. */
interface Form {
  pixels: number;
  /**
   * Null keeps the logo as it is, with round corners. Otherwise, it covers this share of the side, on a full
   * background.
   */
  share: number | null;
}

/**
 * By file name. Launchers crop a maskable icon to any shape within a circle of 80% of its side (w3.org, `maskable`).
 */
const forms: Record<string, Form> = {
  "192.png": { pixels: 192, share: null },
  "512.png": { pixels: 512, share: null },
  "maskable-192.png": { pixels: 192, share: 0.72 },
  "maskable-512.png": { pixels: 512, share: 0.72 },
  "apple-touch-icon.png": { pixels: 180, share: 0.86 },
};

const cached = () => onePerProcess("icons", () => new Map<string, Promise<Uint8Array<ArrayBuffer>>>());

/** An icon as a PNG, drawn from `app/icon.svg` in its light colors; null if no icon has this name. */
export function iconOf(file: string): Promise<Uint8Array<ArrayBuffer>> | null {
  const form = Object.hasOwn(forms, file) ? forms[file] : undefined;
  if (!form) return null;
  const known = cached().get(file) ?? draw(form);
  known.catch(() => cached().delete(file));
  cached().set(file, known);
  return known;
}

async function draw({ pixels, share }: Form): Promise<Uint8Array<ArrayBuffer>> {
  const source = await readFile(projectPath("app", "icon.svg"), "utf8");
  // A PNG has no color scheme, so we leave out the dark colors.
  const sign = source.replace(/@media[^{]*\{[^}]*\}[^}]*\}/, "");
  const ground = /\.ground\s*\{\s*fill:\s*(#[0-9a-f]+)/i.exec(sign)?.[1] ?? "#fff";
  // `drawPng` doubles the size.
  const side = pixels / 2;
  if (share === null) return drawPng(sized(sign, 0, side));
  const inner = side * share;
  return drawPng(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}"><rect width="${side}" height="${side}" fill="${ground}"/>${sized(sign, (side - inner) / 2, inner)}</svg>`,
  );
}

const sized = (svg: string, at: number, side: number) =>
  svg.replace("<svg ", `<svg x="${at}" y="${at}" width="${side}" height="${side}" `);
