import { createHash } from "node:crypto";
import { ImageResponse } from "@vercel/og";
import { Card, cardSize } from "@/components/outputs/cards/card";
import type { CardFacts } from "@/components/outputs/cards/card-facts";
import { type CachedBody, respondCached } from "@/lib/platform/http/cached-body";
import { onePerProcess } from "@/lib/platform/process/one-per-process";
import { SerialQueue } from "@/lib/platform/process/serial-queue";
import { cardFonts } from "./card-fonts";

/** Sites that show cards fetch them rarely, and shared caches keep the newest one. */
const cache = { browser: 30, shared: 30, revalidate: 300 };

/** Responds with the current card of this name. */
export const respondCard = async (request: Request, name: string, facts: CardFacts): Promise<Response> =>
  respondCached(request, await renderCard(name, facts), cache);

type PictureBody = CachedBody<Uint8Array<ArrayBuffer>>;

interface Drawn {
  /** Hashes of everything on the card, and of the facts that must not be late. */
  content: string;
  urgent: string;
  /** In ms, by the machine's clock. */
  drawnAt: number;
  body: Promise<PictureBody>;
}

/** If only counts changed, we redraw a card at most this often. A picture costs a hundred times as much as a page. */
const countsMayWaitMs = 30_000;
const maxCached = 100;

const cards = () =>
  onePerProcess("cards", () => ({ drawn: new Map<string, Drawn>(), queue: new SerialQueue() }));

const tagOf = (value: unknown) =>
  createHash("sha256").update(JSON.stringify(value)).digest("base64url").slice(0, 22);

/** The card of this name. We draw it again when its facts change, one card at a time. */
export function renderCard(name: string, facts: CardFacts): Promise<PictureBody> {
  const { drawn, queue } = cards();
  const { asOf: _, detail: __, ...urgentFacts } = facts;
  const urgent = tagOf(urgentFacts);
  const content = tagOf([urgent, facts.detail]);
  const known = drawn.get(name);
  const mayWait = known?.urgent === urgent && Date.now() - known.drawnAt < countsMayWaitMs;
  if (known && (known.content === content || mayWait)) return known.body;
  const body = queue.run(async () => ({
    body: await drawCard(facts),
    etag: `"${tagOf([content, facts.asOf])}"`,
    contentType: "image/png",
  }));
  drawn.delete(name);
  drawn.set(name, { content, urgent, drawnAt: Date.now(), body });
  body.catch(() => drawn.delete(name));
  for (const [oldest] of drawn) if (drawn.size > maxCached) drawn.delete(oldest);
  return body;
}

/** A card as a PNG of 1200 × 630. It fetches nothing: the fonts are local, and the texts need no other glyphs. */
export async function drawCard(facts: CardFacts): Promise<Uint8Array<ArrayBuffer>> {
  const image = new ImageResponse(<Card facts={facts} />, { ...cardSize, fonts: await cardFonts() });
  return new Uint8Array(await image.arrayBuffer());
}
