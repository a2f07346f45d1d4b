import { RouteLink } from "@/components/ui/text-link";

const links = [
  { href: "/method", name: "How we detect outages" },
  { href: "/explain", name: "Explain an error" },
  { href: "/receipt", name: "Receipt" },
  { href: "/data", name: "Open data" },
  { href: "/programs", name: "API success rate" },
  { href: "/badges", name: "Badges" },
  { href: "/embed", name: "Embed" },
  { href: "/docs", name: "API" },
  { href: "/privacy", name: "Privacy" },
  { href: "/account", name: "Account" },
];

/** The footer: unofficial, private, and links to more pages. */
export function SiteFooter() {
  return (
    <footer className="column mt-8 pb-12 note max-md:in-[body:has(#report)]:pb-28 md:mt-14">
      <div className="grid gap-x-12 gap-y-5 border-t border-line pt-6 sm:grid-cols-3">
        <p>
          <strong className="font-semibold text-ink">Unofficial.</strong> Not Just You is not affiliated with,
          endorsed by or run by Anthropic. Claude is their trademark. Warm colors on this site are user
          reports.
        </p>
        <p>
          <strong className="font-semibold text-ink">Private.</strong> No cookies unless you sign in, no
          trackers, no third-party requests. We never store your IP address, only a pseudonym whose key we
          delete after a day.
        </p>
        <nav aria-label="More" className="flex flex-wrap content-start gap-x-5 sm:justify-end print:hidden">
          {links.map(({ href, name }) => (
            <RouteLink prefetch={false} key={href} href={href} size="tap">
              {name}
            </RouteLink>
          ))}
        </nav>
      </div>
    </footer>
  );
}
