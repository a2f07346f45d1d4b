import type { ReactNode } from "react";
import { DemoBanner } from "@/components/demo-banner/demo-banner";
import { SiteFooter } from "@/components/site-footer/site-footer";
import { SiteHeader } from "@/components/site-header/site-header";
import { clockSpeed } from "@/lib/process/clock";
import { isDemonstration } from "@/lib/process/demonstration";

/** Whether this is a demonstration is known when the server runs, not when it is built. */
export const dynamic = "force-dynamic";

export default function SiteLayout({ children }: { children: ReactNode }) {
  return (
    <>
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
