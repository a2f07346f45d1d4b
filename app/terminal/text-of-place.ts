import { colourPaint, plainPaint } from "@/components/outputs/terminal/paint";
import { screen } from "@/components/outputs/terminal/screen";
import { statusLine } from "@/components/outputs/terminal/status-line";
import type { CachedBody } from "@/lib/platform/http/cached-body";
import { settings } from "@/lib/platform/settings/settings";
import { memoize } from "@/lib/snapshot/publish";
import { readPlaceNow } from "@/lib/views/pages/read-place-now";
import { terminalBody } from "./answer-text";
import { isChosen } from "./is-chosen";
import type { PathPlace } from "./place-of-path";
import type { TextQuery } from "./query";

/** The text of a place, made once per snapshot and form; null before the first snapshot. */
export async function textOf(
  place: PathPlace,
  request: Request,
  query: TextQuery,
  now: Date,
): Promise<CachedBody | null> {
  const read = await readPlaceNow(place.surface, place.model, now);
  if (!read) return null;
  const { kept, view } = read;
  const paint = isColoured(request, query) ? colourPaint : plainPaint;
  const make = () =>
    terminalBody(
      query.format === "line" ? statusLine(view, paint) : screen(view, settings().publicUrl, paint),
    );
  // A day that could not be read may be readable at the next asking.
  if (view.timeline === null) return make();
  return memoize(kept, `text ${query.format} ${paint === colourPaint} ${place.surface} ${place.model}`, make);
}

/** Colour where a terminal asked for a screen; never for a status bar, for plain text or at the text's own address. */
function isColoured(request: Request, { color, format }: TextQuery): boolean {
  const isTerminal = isChosen(request) && !request.headers.get("accept")?.includes("text/plain");
  return color === "always" || (color === "auto" && isTerminal && format === "text");
}
