import type { Metadata } from "next";
import { cardSize } from "@/components/outputs/cards/card";

/**
 * Metadata for sites that show a link: the card, next to the page's own title and description. Sites cache pictures by
 * URL, so pass a different `changed` whenever the card changes.
 */
export function shareMetadata(
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
