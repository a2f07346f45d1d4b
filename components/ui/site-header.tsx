import Link from "next/link";
import { RouteLink } from "@/components/ui/text-link";

const links = [
  { href: "/history", name: "History" },
  { href: "/gap", name: "The gap" },
  { href: "/incidents", name: "Incidents" },
  { href: "/docs", name: "API" },
  { href: "/method", name: "Method" },
];

/** The header: the name, the note that the site is unofficial, and navigation. */
export function SiteHeader() {
  return (
    <header className="column pt-2 sm:pt-3">
      <div className="flex flex-wrap items-center justify-between gap-x-6 border-b border-ink pb-2 sm:pb-2.5">
        <Link
          prefetch={false}
          href="/"
          className="inline-flex min-h-11 items-center text-[1.0625rem] font-[650] tracking-tight"
        >
          <span>
            not just you
            <span aria-hidden="true" className="ml-0.75 inline-block size-1.75 bg-heat-4" />
          </span>
        </Link>
        <p className="note sm:grow">
          Unofficial. <span className="max-sm:sr-only">Not affiliated with Anthropic.</span>
        </p>
        <nav
          aria-label="Site"
          className="-mb-2 flex print:hidden basis-full justify-between gap-x-2 text-sm whitespace-nowrap sm:order-last sm:mb-0 sm:basis-auto sm:gap-x-5"
        >
          {links.map(({ href, name }) => (
            <RouteLink prefetch={false} key={href} href={href} size="tap">
              {name}
            </RouteLink>
          ))}
        </nav>
      </div>
    </header>
  );
}
