import { z } from "zod";
import { isModelId } from "@/lib/catalog/models";
import { isSurfaceId } from "@/lib/catalog/surfaces";

/** The color schemes of a frame. `auto` follows the page that embeds it. */
const themes = ["auto", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** The query of a frame's URL. An unknown theme becomes `auto`. Callers look up the IDs. */
interface FrameQuery {
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

/** Reads the query of a frame's URL. */
export const readFrameQuery = (request: Request): FrameQuery =>
  schema.parse(Object.fromEntries(new URL(request.url).searchParams));

/** The query string with its question mark; empty if there are no parameters. */
export function frameQueryString({ surface, model, theme }: FrameQuery): string {
  const query = new URLSearchParams({
    ...(surface ? { surface } : {}),
    ...(model ? { model } : {}),
    ...(theme === "auto" ? {} : { theme }),
  });
  return query.size > 0 ? `?${query}` : "";
}

/** The same without an unknown surface or model, so that the frame asks for it. */
export const knownPlace = ({ surface, model, theme }: FrameQuery): FrameQuery => ({
  surface: surface !== null && surface !== "not-sure" && isSurfaceId(surface) ? surface : null,
  model: model !== null && model !== "not-sure" && isModelId(model) ? model : null,
  theme,
});
