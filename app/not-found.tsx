import { NothingHere, nothingHere } from "@/components/nothing-here/nothing-here";
import { SiteFooter } from "@/components/site-footer/site-footer";
import { SiteHeader } from "@/components/site-header/site-header";

export const metadata = nothingHere;

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
