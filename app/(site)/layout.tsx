import type { ReactNode } from "react";
import { SiteFooter } from "@/components/site-footer/site-footer";
import { SiteHeader } from "@/components/site-header/site-header";

export default function SiteLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:absolute focus:z-20 focus:bg-paper focus:p-3"
      >
        Skip to the content
      </a>
      <SiteHeader />
      <main id="main" className="column">
        {children}
      </main>
      <SiteFooter />
    </>
  );
}
