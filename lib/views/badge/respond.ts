import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import { type CachedBody, respondCached } from "@/lib/platform/http/cached-body";
import { onePerProcess } from "@/lib/platform/process/one-per-process";
import { type Badge, readBadge } from "./badge";
import { drawPng } from "./draw-png";
import { drawSvg, labelBackground, labelTextColour, logoSvg } from "./draw-svg";
import { type BadgeFormat, type BadgeOptions, readBadgeAddress, readBadgeOptions } from "./request";
import { toneColors } from "./words";

/**
 * In seconds. GitHub's image proxy obeys the same header as browsers, and without it keeps an image for a year. Only
 * CDNs get `stale-while-revalidate`, because a browser would show the stale badge to a reader.
 */
const cacheSeconds = { browser: 30, shared: 10, staleSeconds: 20 };
const problemCacheSeconds = { browser: 10, shared: 5, staleSeconds: 0 };

/**
 * The response for any URL under `/badge`. It is always 200 or 304, because image proxies turn everything else into a
 * broken image.
 */
export async function respondBadge(request: Request, now: Date): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  const address = readBadgeAddress(pathname);
  const parsed = readBadgeOptions(Object.fromEntries(searchParams));
  const badge = await readBadge(address, parsed, now);
  const body = await renderBadge(address.format, badge, parsed.options);
  const { browser, shared, staleSeconds } = badge.isProblem ? problemCacheSeconds : cacheSeconds;
  const response = respondCached(request, body, { browser, shared, revalidate: staleSeconds });
  response.headers.set("Cache-Control", `public, max-age=${browser}, s-maxage=${shared}`);
  response.headers.set(
    "CDN-Cache-Control",
    `public, max-age=${shared}, stale-while-revalidate=${staleSeconds}`,
  );
  response.headers.set("Cross-Origin-Resource-Policy", "cross-origin");
  return response;
}

type BadgeBody = CachedBody<string | Uint8Array<ArrayBuffer>>;

const contentTypes: Record<BadgeFormat, string> = {
  svg: "image/svg+xml; charset=utf-8",
  json: "application/json; charset=utf-8",
  png: "image/png",
};

/** Anyone can request any label, so this limits the memory: a few hundred badges, or a few thousand small ones. */
const maxBytes = 4 * 1024 * 1024;

const state = () =>
  onePerProcess("badges", () => ({
    drawn: new LRUCache<string, BadgeBody>({
      maxSize: maxBytes,
      sizeCalculation: ({ body }) => body.length + 500,
    }),
    /** Badges in progress, so that parallel requests wait for one drawing. */
    pending: new Map<string, Promise<BadgeBody>>(),
    last: Promise.resolve<unknown>(null),
  }));

/** The badge in this format, drawn once per content. */
export async function renderBadge(
  format: BadgeFormat,
  badge: Badge,
  options: BadgeOptions,
): Promise<BadgeBody> {
  const { drawn, pending } = state();
  // Only SVG can include what changes every minute.
  const content = format === "svg" ? badge : { ...badge, about: "" };
  const key = JSON.stringify([format, content, options]);
  const known = drawn.get(key) ?? pending.get(key);
  if (known) return known;
  const work = drawBody(format, content, options).finally(() => pending.delete(key));
  pending.set(key, work);
  const body = await work;
  drawn.set(key, body);
  return body;
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
      return JSON.stringify(toShieldsEndpoint(badge, options));
    case "png":
      return oneAtATime(() => drawPng(drawSvg(badge, options)));
  }
}

/** One picture at a time: each blocks the event loop for some milliseconds. */
function oneAtATime<T>(draw: () => Promise<T>): Promise<T> {
  const all = state();
  const turn = all.last.then(draw);
  all.last = turn.catch(() => null);
  return turn;
}

const hex = (colour: string) => colour.slice(1);

/** The badge in the format of shields' endpoint. Shields draws it. */
export function toShieldsEndpoint(badge: Badge, options: BadgeOptions) {
  const mark = logoSvg(options.logo, { light: labelTextColour(options), dark: null });
  return {
    schemaVersion: 1,
    label: badge.label,
    message: badge.message,
    color: hex(toneColors[badge.tone]),
    labelColor: hex(labelBackground(options)),
    // An `isError` badge keeps its color, whatever the embedding page requests.
    isError: badge.isProblem,
    style: options.style,
    ...(mark === null ? {} : { logoSvg: mark }),
  };
}
