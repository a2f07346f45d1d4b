import type { Metadata } from "next";
import { Home } from "@/components/pages/home/home";
import { NotFound } from "@/components/ui/error-pages";
import { setStatusNotFound } from "@/lib/platform/http/next/current-response";
import { type StateName, states, viewOf } from "@/tests/states/states";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "States of the home page", robots: { index: false } };

const names = Object.keys(states) as StateName[];

/**
 * The home page in one state of `tests/states`, with links to the others: `/dev/states/outage`.
 * Next builds this file only for `npm run dev`, because of its ending `.dev.tsx` (next.config.mjs).
 */
export default async function StatesPage({ params }: { params: Promise<{ state?: string[] }> }) {
  const [asked = "quiet"] = (await params).state ?? [];
  const name = names.find((known) => known === asked);
  if (!name) {
    setStatusNotFound();
    return <NotFound />;
  }
  return (
    <>
      <nav aria-label="States" className="flex flex-wrap gap-x-4 border-b border-line text-sm">
        {names.map((other) => (
          <a
            key={other}
            href={`/dev/states/${other}`}
            aria-current={other === name ? "page" : undefined}
            className="inline-flex min-h-11 items-center worded aria-[current=page]:font-semibold sm:min-h-9"
          >
            {other}
          </a>
        ))}
      </nav>
      <Home view={viewOf(name)} reported={null} />
    </>
  );
}
