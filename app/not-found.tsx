import { NotFound, notFoundMetadata } from "@/components/ui/error-pages";
import { SiteShell } from "@/components/ui/site-shell";

export const metadata = notFoundMetadata;

export default function NotFoundPage() {
  return (
    <SiteShell demoSpeed={null}>
      <NotFound />
    </SiteShell>
  );
}
