import { z } from "zod";
import { isModelId } from "@/lib/catalog/models";
import { isSurfaceId } from "@/lib/catalog/surfaces";

/** The schemes that a frame can be pinned to; `auto` follows the page around it. */
const themes = ["auto", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** What a frame's address says. An unknown theme is `auto`; ids are looked up by those who use them. */
export interface FrameQuery {
  surface: string | null;
  model: string | null;
  theme: Theme;
}

const id = z
  .string()
  .max(60)
  .nullish()
  .transform((value) => value || null)
  .catch("unknown");

const schema = z.object({ surface: id, model: id, theme: z.enum(themes).catch("auto") });

/** Reads the query of a frame's address. */
export const readFrameQuery = (request: Request): FrameQuery =>
  schema.parse(Object.fromEntries(new URL(request.url).searchParams));

/** The query as an address has it, with its question mark; empty when nothing is said. */
export function frameQueryString({ surface, model, theme }: FrameQuery): string {
  const query = new URLSearchParams({
    ...(surface ? { surface } : {}),
    ...(model ? { model } : {}),
    ...(theme === "auto" ? {} : { theme }),
  });
  return query.size > 0 ? `?${query}` : "";
}

/** The same without a surface or model that cannot be meant: it is then asked for. */
export const knownPlace = ({ surface, model, theme }: FrameQuery): FrameQuery => ({
  surface: surface !== null && surface !== "not-sure" && isSurfaceId(surface) ? surface : null,
  model: model !== null && model !== "not-sure" && isModelId(model) ? model : null,
  theme,
});
