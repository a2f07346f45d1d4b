import Image from "next/image";
import type { BuiltBadge } from "@/lib/views/badge/builder";
import { badgeHref } from "./badge-href";
import { badgeAlt, badgeHeights } from "./snippets";

/** Pages on which badges are most often seen. */
const pages = [
  { theme: "light", words: "On a light page", ground: "#ffffff" },
  { theme: "dark", words: "On a dark page", ground: "#0d1117" },
] as const;

/** The badge as it is now, on a light page and on a dark one. */
export function BadgePreview({ badge }: { badge: BuiltBadge }) {
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      {pages.map(({ theme, words, ground }) => (
        <figure key={theme} className="min-w-0 overflow-hidden rounded-md border border-line">
          <div className="grid min-h-24 place-items-center px-3 py-6" style={{ background: ground }}>
            <Image
              unoptimized
              src={badgeHref(badge.theme === "auto" ? { ...badge, theme } : badge)}
              alt={badgeAlt(badge)}
              width={200}
              height={badgeHeights[badge.style]}
              style={{ width: "auto", height: badgeHeights[badge.style] }}
              className="max-w-full object-contain"
            />
          </div>
          <figcaption className="border-t border-line px-3 py-2 text-label text-soft">{words}</figcaption>
        </figure>
      ))}
    </div>
  );
}
