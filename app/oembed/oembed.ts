import { z } from "zod";
import { cardSize } from "@/components/outputs/cards/card";
import { isModelId, modelOf } from "@/lib/catalog/models";
import { isSurfaceId, surfaceOf } from "@/lib/catalog/surfaces";
import type { OutageResponse } from "@/lib/snapshot/outage-response";

const pixels = z.coerce
  .number({ error: "must be a whole number of pixels" })
  .int("must be a whole number of pixels")
  .min(1, "must be at least 1");

/** The query of `/oembed`, as oembed.com version 1.0 requires. */
export const oembedQuery = z.object({
  url: z.url({ error: "must be the URL of a page on this site" }),
  format: z.string().default("json"),
  maxwidth: pixels.default(480),
  maxheight: pixels.default(190),
});

/** A page that can be embedded. */
type EmbeddedPage =
  | { kind: "place"; surface: string | null; model: string | null }
  | { kind: "outage"; id: string };

/** The page of this URL on the site at `publicUrl`; null for any other URL. */
export function pageOfAddress(address: string, publicUrl: string): EmbeddedPage | null {
  const { origin, pathname } = new URL(address);
  const own = new URL(publicUrl);
  const base = own.pathname.replace(/\/$/, "");
  if (origin !== own.origin || !pathname.startsWith(base)) return null;
  const [kind, id, ...more] = pathname.slice(base.length).split("/").filter(Boolean);
  if (kind === undefined) return { kind: "place", surface: null, model: null };
  if (!id || more.length > 0 || id === "not-sure") return null;
  if (kind === "surfaces" && isSurfaceId(id)) return { kind: "place", surface: id, model: null };
  if (kind === "models" && isModelId(id)) return { kind: "place", surface: null, model: id };
  return kind === "outages" ? { kind: "outage", id } : null;
}

/** The frame size that `/embed` recommends. It shrinks to fit. */
const frame = { width: 480, height: 190 };
const cacheSeconds = 300;

type Room = Pick<z.infer<typeof oembedQuery>, "maxwidth" | "maxheight">;

const provided = (publicUrl: string, title: string) => ({
  version: "1.0",
  title,
  provider_name: "Not Just You",
  provider_url: `${publicUrl}/`,
  cache_age: cacheSeconds,
});

/** The status of a surface or model, as a frame that updates itself. */
export function placeEmbedding(
  { surface, model }: Extract<EmbeddedPage, { kind: "place" }>,
  room: Room,
  publicUrl: string,
) {
  const [query, name] = surface
    ? [`?surface=${surface}`, surfaceOf(surface).name]
    : model
      ? [`?model=${model}`, modelOf(model).name]
      : ["", "Claude"];
  const width = Math.min(room.maxwidth, frame.width);
  const height = Math.min(room.maxheight, frame.height);
  const title = `${name} now: user reports and the status page`;
  const html = `<iframe src="${publicUrl}/embed/status${query}" title="${title}" width="${width}" height="${height}" frameborder="0" loading="lazy" referrerpolicy="no-referrer"></iframe>`;
  return { type: "rich", ...provided(publicUrl, title), html, width, height };
}

/** An outage, as a link with its card if the card fits. */
export function outageEmbedding({ id, name, tier }: OutageResponse, room: Room, publicUrl: string) {
  const said = tier === "confirmed" ? "Outage" : "Signal";
  const fits = room.maxwidth >= cardSize.width && room.maxheight >= cardSize.height;
  return {
    type: "link",
    ...provided(publicUrl, `${said} reported by users: ${name}`),
    ...(fits
      ? {
          thumbnail_url: `${publicUrl}/cards/outages/${id}`,
          thumbnail_width: cardSize.width,
          thumbnail_height: cardSize.height,
        }
      : {}),
  };
}
