import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import type { CachedBody } from "@/lib/platform/http/cached-body";
import { onePerProcess } from "@/lib/platform/process/one-per-process";
import type { BadgeFormat } from "./address";
import type { Badge } from "./badge";
import { drawPng } from "./draw-png";
import { drawSvg } from "./draw-svg";
import { endpointOf } from "./endpoint";
import type { BadgeOptions } from "./options";

export type BadgeBody = CachedBody<string | Uint8Array<ArrayBuffer>>;

const contentTypes: Record<BadgeFormat, string> = {
  svg: "image/svg+xml; charset=utf-8",
  json: "application/json; charset=utf-8",
  png: "image/png",
};

/** Anyone may ask for any label, so what is kept is bounded: some hundred badges, or some thousand small ones. */
const maxBytes = 4 * 1024 * 1024;

const state = () =>
  onePerProcess("badges", () => ({
    drawn: new LRUCache<string, BadgeBody>({
      maxSize: maxBytes,
      sizeCalculation: ({ body }) => body.length + 500,
    }),
    /** What is being drawn now, so that many who ask at once wait for one drawing. */
    inWork: new Map<string, Promise<BadgeBody>>(),
    last: Promise.resolve<unknown>(null),
  }));

/** The badge in this form, drawn once for as long as it says the same. */
export async function drawnBadge(
  format: BadgeFormat,
  badge: Badge,
  options: BadgeOptions,
): Promise<BadgeBody> {
  const { drawn, inWork } = state();
  // A picture has no place for what moves each minute.
  const shown = format === "svg" ? badge : { ...badge, about: "" };
  const key = JSON.stringify([format, shown, options]);
  const known = drawn.get(key) ?? inWork.get(key);
  if (known) return known;
  const work = drawBody(format, shown, options).finally(() => inWork.delete(key));
  inWork.set(key, work);
  const face = await work;
  drawn.set(key, face);
  return face;
}

async function drawBody(format: BadgeFormat, badge: Badge, options: BadgeOptions): Promise<BadgeBody> {
  const body = await bodyOf(format, badge, options);
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  return { body, etag, contentType: contentTypes[format] };
}

function bodyOf(format: BadgeFormat, badge: Badge, options: BadgeOptions) {
  switch (format) {
    case "svg":
      return drawSvg(badge, options);
    case "json":
      return JSON.stringify(endpointOf(badge, options));
    case "png":
      return inTurn(() => drawPng(drawSvg(badge, options)));
  }
}

/** One picture at a time: each takes some milliseconds in which nothing else runs. */
function inTurn<T>(draw: () => Promise<T>): Promise<T> {
  const all = state();
  const turn = all.last.then(draw);
  all.last = turn.catch(() => null);
  return turn;
}
