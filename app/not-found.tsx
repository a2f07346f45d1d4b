import type { Metadata } from "next";
import { NothingHere } from "@/components/nothing-here/nothing-here";
import { SiteFooter } from "@/components/site-footer/site-footer";
import { SiteHeader } from "@/components/site-header/site-header";

export const metadata: Metadata = { title: "Nothing here" };

export default function NotFound() {
  return (
    <>
      <SiteHeader />
      <main id="main" className="column">
        <NothingHere />
      </main>
      <SiteFooter />
    </>
  );
}
