import type { Metadata } from "next";
import Link from "next/link";
import { Prose } from "@/components/prose/prose";
import { SiteFooter } from "@/components/site-footer/site-footer";
import { SiteHeader } from "@/components/site-header/site-header";

export const metadata: Metadata = { title: "Nothing here" };

export default function NotFound() {
  return (
    <>
      <SiteHeader />
      <main id="main" className="column">
        <Prose title="Nothing here." lead="No page has this address. That, at least, is not Claude’s fault.">
          <p className="mt-6">
            <Link prefetch={false} href="/" className="inline-flex min-h-11 items-center worded">
              Is it just me?
            </Link>
          </p>
        </Prose>
      </main>
      <SiteFooter />
    </>
  );
}
