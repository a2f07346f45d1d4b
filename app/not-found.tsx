import { NotFound, nothingHere } from "@/components/ui/not-found";
import { SiteFooter } from "@/components/ui/site-footer";
import { SiteHeader } from "@/components/ui/site-header";

export const metadata = nothingHere;

export default function NotFoundPage() {
  return (
    <>
      <SiteHeader />
      <main id="main" className="column">
        <NotFound />
      </main>
      <SiteFooter />
    </>
  );
}
