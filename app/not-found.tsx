import { NotFound, notFoundMetadata } from "@/components/ui/error-pages";
import { SiteFooter } from "@/components/ui/site-footer";
import { SiteHeader } from "@/components/ui/site-header";

export const metadata = notFoundMetadata;

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
