import Link from "next/link";

const places = [
  { href: "/method", name: "How we count" },
  { href: "/explain", name: "Paste an error" },
  { href: "/receipt", name: "Receipt" },
  { href: "/data", name: "Open data" },
  { href: "/programs", name: "As programs see it" },
  { href: "/badges", name: "Badges" },
  { href: "/embed", name: "On your site" },
  { href: "/docs", name: "API" },
  { href: "/privacy", name: "What is kept" },
  { href: "/account", name: "Account" },
];

/** Unofficial, whose word is whose, and what is kept of a reporter. */
export function SiteFooter() {
  return (
    <footer className="column mt-8 pb-12 text-label text-soft max-md:in-[body:has(#report)]:pb-28 md:mt-14">
      <div className="grid gap-x-12 gap-y-5 border-t border-line pt-6 sm:grid-cols-3">
        <p>
          <strong className="font-semibold text-ink">Unofficial.</strong> Not Just You is not affiliated with,
          endorsed by or run by Anthropic. Claude is their name; what stands here in warm colours is what
          people reported to us.
        </p>
        <p>
          <strong className="font-semibold text-ink">Private.</strong> No cookie unless you sign in, no
          trackers, no requests to others. Your address is never stored, only a pseudonym under a key that is
          deleted after a day.
        </p>
        <nav aria-label="More" className="flex flex-wrap content-start gap-x-5 sm:justify-end print:hidden">
          {places.map(({ href, name }) => (
            <Link
              prefetch={false}
              key={href}
              href={href}
              className="inline-flex min-h-11 items-center worded sm:min-h-8"
            >
              {name}
            </Link>
          ))}
        </nav>
      </div>
    </footer>
  );
}
