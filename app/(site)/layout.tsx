import type { Metadata } from "next";
import type { ReactNode } from "react";
import { shareMetadata } from "@/app/cards/share-metadata";
import { FeedLinks } from "@/components/outputs/feed/feed-links";
import { SiteShell } from "@/components/ui/site-shell";
import { demoSpeed } from "@/lib/platform/process/demonstration";
import { settings } from "@/lib/platform/settings/settings";

/** Only the running server knows whether it is a demo, so nothing here is static. */
export const dynamic = "force-dynamic";

/** URLs in metadata start with the public URL, which only the running server knows. */
export const generateMetadata = (): Metadata => ({
  metadataBase: new URL(settings().publicUrl),
  ...shareMetadata("home", "Not Just You: user reports about Claude, compared with the official status page"),
});

export default function SiteLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <FeedLinks surface={null} name="Claude" />
      <SiteShell demoSpeed={demoSpeed()}>{children}</SiteShell>
    </>
  );
}
