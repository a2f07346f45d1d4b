import Link from "next/link";

const places = [
  { href: "/#incidents", name: "Incidents" },
  { href: "/api", name: "API" },
  { href: "/method", name: "Method" },
];

/** The name, that it is unofficial, and where else to go. */
export function SiteHeader() {
  return (
    <header className="column pt-2 sm:pt-3">
      <div className="flex flex-wrap items-center justify-between gap-x-6 border-b border-ink pb-2 sm:pb-2.5">
        <Link
          href="/"
          className="inline-flex min-h-11 items-center text-[1.0625rem] font-[650] tracking-tight"
        >
          <span>
            not just you
            <span aria-hidden="true" className="ml-0.75 inline-block size-1.75 bg-heat-4" />
          </span>
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
