import type { Metadata } from "next";
import { cardSize } from "@/components/outputs/cards/card";

/**
 * What a page tells those who show its link: its card at this path, beside its own title and description. `changed`
 * is another word whenever the card is another, as pictures are kept by their address.
 */
export function shownWith(
  card: string,
  alt: string,
  changed?: string,
): Pick<Metadata, "openGraph" | "twitter"> {
  const url = changed ? `/cards/${card}?v=${encodeURIComponent(changed)}` : `/cards/${card}`;
  const images = [{ url, alt, type: "image/png", ...cardSize }];
  return {
    openGraph: { type: "website", siteName: "Not Just You", locale: "en", images },
    twitter: { card: "summary_large_image", images },
  };
}
