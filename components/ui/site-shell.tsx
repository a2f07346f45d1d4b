import type { ReactNode } from "react";
import { DemoBanner } from "./demo-banner";
import { SiteFooter } from "./site-footer";
import { SiteHeader } from "./site-header";

/** What surrounds every page: the link to its content, the demo banner, header and footer. `demoSpeed` is null outside a demo. */
export function SiteShell({ demoSpeed, children }: { demoSpeed: number | null; children: ReactNode }) {
  return (
    <>
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:absolute focus:z-20 focus:bg-paper focus:p-3"
      >
        Skip to content
      </a>
      {demoSpeed === null ? null : <DemoBanner clockSpeed={demoSpeed} />}
      <SiteHeader />
      <main id="main" className="column">
        {children}
      </main>
      <SiteFooter />
    </>
  );
}
