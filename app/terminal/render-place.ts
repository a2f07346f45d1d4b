import { z } from "zod";
import { colorPaint, plainPaint } from "@/components/outputs/terminal/paint";
import { screen } from "@/components/outputs/terminal/screen";
import { statusLine } from "@/components/outputs/terminal/status-line";
import type { CachedBody } from "@/lib/platform/http/cached-body";
import { settings } from "@/lib/platform/settings/settings";
import { memoize } from "@/lib/snapshot/publish";
import { readPlaceView } from "@/lib/views/pages/read-place-view";
import type { PathPlace } from "./place-of-path";
import { isNegotiated, terminalBody } from "./respond-text";

const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: `must be one of ${values.join(", ")}` });

/** The query of a text response: its format and color. */
export const textQuery = z
  .object({
    format: oneOf(["text", "line"]).default("text"),
    color: oneOf(["auto", "always", "never"]).default("auto"),
    no_color: z.string().optional(),
  })
  .transform(({ no_color, ...query }) => ({
    ...query,
    color: no_color === undefined ? query.color : "never",
  }));

/** How to format a text. */
type TextQuery = z.infer<typeof textQuery>;

/** The text for a surface and model, made once per snapshot and format; null before the first snapshot. */
export async function renderPlaceText(
  place: PathPlace,
  request: Request,
  query: TextQuery,
  now: Date,
): Promise<CachedBody | null> {
  const read = await readPlaceView(place.surface, place.model, now);
  if (!read) return null;
  const { published, view } = read;
  const paint = isColored(request, query) ? colorPaint : plainPaint;
  const make = () =>
    terminalBody(
      query.format === "line" ? statusLine(view, paint) : screen(view, settings().publicUrl, paint),
    );
  // The timeline could not be read. It may work at the next request, so we do not store this text.
  if (view.timeline === null) return make();
  return memoize(
    published,
    `text ${query.format} ${paint === colorPaint} ${place.surface} ${place.model}`,
    make,
  );
}

/** Color if a terminal requests a screen. Never for a status bar, for plain text, or at the text's own URL. */
function isColored(request: Request, { color, format }: TextQuery): boolean {
  const isTerminal = isNegotiated(request) && !request.headers.get("accept")?.includes("text/plain");
  return color === "always" || (color === "auto" && isTerminal && format === "text");
}
