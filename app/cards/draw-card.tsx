import { ImageResponse } from "@vercel/og";
import { Card, cardSize } from "@/components/outputs/cards/card";
import type { CardFacts } from "@/components/outputs/cards/card-facts";
import { cardFonts } from "./card-fonts";

/** A card as a PNG of 1200 × 630. Nothing is fetched: the fonts are data, and its texts hold only what they draw. */
export async function drawCard(facts: CardFacts): Promise<Uint8Array<ArrayBuffer>> {
  const image = new ImageResponse(<Card facts={facts} />, { ...cardSize, fonts: await cardFonts() });
  return new Uint8Array(await image.arrayBuffer());
}
