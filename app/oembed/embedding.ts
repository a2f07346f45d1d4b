import type { z } from "zod";
import { cardSize } from "@/components/outputs/cards/card";
import { modelOf } from "@/lib/catalog/models";
import { surfaceOf } from "@/lib/catalog/surfaces";
import type { OutageResponse } from "@/lib/snapshot/outage-response";
import type { EmbeddedPage } from "./page-of-address";
import type { oembedQuery } from "./query";

/** What `/embed` recommends for a frame of the status; who has less room gets less. */
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

/** The status of a place, as a frame that follows it. */
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
  const title = `${name} now: users beside the official page`;
  const html = `<iframe src="${publicUrl}/embed/status${query}" title="${title}" width="${width}" height="${height}" frameborder="0" loading="lazy" referrerpolicy="no-referrer"></iframe>`;
  return { type: "rich", ...provided(publicUrl, title), html, width, height };
}

/** An outage, as a link with its card where there is room for one. */
export function outageEmbedding({ id, name, tier }: OutageResponse, room: Room, publicUrl: string) {
  const said = tier === "confirmed" ? "Outage" : "Signal";
  const fits = room.maxwidth >= cardSize.width && room.maxheight >= cardSize.height;
  return {
    type: "link",
    ...provided(publicUrl, `${said} by users’ reports: ${name}`),
    ...(fits
      ? {
          thumbnail_url: `${publicUrl}/cards/outages/${id}`,
          thumbnail_width: cardSize.width,
          thumbnail_height: cardSize.height,
        }
      : {}),
  };
}
