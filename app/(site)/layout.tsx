import type { Metadata } from "next";
import type { ReactNode } from "react";
import { shownWith } from "@/app/cards/shown-with";
import { FeedLinks } from "@/components/outputs/feed/feed-links";
import { DemoBanner } from "@/components/ui/demo-banner";
import { SiteFooter } from "@/components/ui/site-footer";
import { SiteHeader } from "@/components/ui/site-header";
import { clockSpeed } from "@/lib/platform/process/clock";
import { isDemonstration } from "@/lib/platform/process/demonstration";
import { settings } from "@/lib/platform/settings/settings";

/** Whether this is a demonstration is known when the server runs, not when it is built. */
export const dynamic = "force-dynamic";

/** Addresses in what is told of a page begin with where this copy is served, known when the server runs. */
export const generateMetadata = (): Metadata => ({
  metadataBase: new URL(settings().publicUrl),
  ...shownWith("home", "Not Just You: what people report of Claude, beside the official page’s word"),
});

export default function SiteLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <FeedLinks surface={null} name="Claude" />
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:absolute focus:z-20 focus:bg-paper focus:p-3"
      >
        Skip to the content
      </a>
      {isDemonstration() ? <DemoBanner clockSpeed={clockSpeed()} /> : null}
      <SiteHeader />
      <main id="main" className="column">
        {children}
      </main>
      <SiteFooter />
    </>
  );
}
