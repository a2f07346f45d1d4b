import Link from "next/link";

const places = [
  { href: "/#incidents", name: "Incidents" },
  { href: "/api", name: "API" },
  { href: "/method", name: "Method" },
];

/** The name, that it is unofficial, and where else to go. */
export function SiteHeader() {
  return (
    <header className="column pt-4 sm:pt-6">
      <div className="flex flex-wrap items-center justify-between gap-x-6 border-b border-ink pb-2.5 sm:pb-4">
        <Link
          href="/"
          className="inline-flex min-h-11 items-baseline pt-3 text-[1.0625rem] font-[650] tracking-tight"
        >
          not just you
          <span aria-hidden="true" className="ml-1 size-1.75 bg-heat-4" />
        </Link>
        <nav aria-label="Site" className="flex gap-x-5 text-sm sm:order-last">
          {places.map(({ href, name }) => (
            <Link key={href} href={href} className="inline-flex min-h-11 items-center worded">
              {name}
            </Link>
          ))}
        </nav>
        <p className="grow basis-full text-label text-soft sm:basis-0">
          Unofficial. Not affiliated with Anthropic.
        </p>
      </div>
    </header>
  );
}
