import type { Metadata } from "next";
import type { ReactNode } from "react";
import { DemoBanner } from "@/components/ui/demo-banner";
import { SiteFooter } from "@/components/ui/site-footer";
import { SiteHeader } from "@/components/ui/site-header";
import { clockSpeed } from "@/lib/platform/process/clock";
import { isDemonstration } from "@/lib/platform/process/demonstration";

export const dynamic = "force-dynamic";

/** Personal pages: search engines must not list them. next.config.mjs blocks caches, frames and other origins. */
export const metadata: Metadata = { robots: { index: false, follow: false } };

export default function AccountLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:absolute focus:z-20 focus:bg-paper focus:p-3"
      >
        Skip to content
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
