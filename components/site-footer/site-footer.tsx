import Link from "next/link";

/** Unofficial, whose word is whose, and what is kept of a reporter. */
export function SiteFooter() {
  return (
    <footer className="column mt-8 pb-28 md:mt-14 text-label text-soft md:pb-12">
      <div className="grid gap-x-12 gap-y-5 border-t border-line pt-6 sm:grid-cols-3">
        <p>
          <strong className="font-semibold text-ink">Unofficial.</strong> Not Just You is not affiliated with,
          endorsed by or run by Anthropic. Claude is their name; what stands here in warm colours is what
          people reported to us.
        </p>
        <p>
          <strong className="font-semibold text-ink">Private.</strong> No cookie unless you sign in, no
          trackers, no requests to others. Your address is never stored, only a pseudonym under a key that is
          deleted after a day.{" "}
          <Link prefetch={false} href="/privacy" className="worded">
            What is kept
          </Link>
        </p>
        <p className="flex flex-wrap content-start gap-x-5 sm:justify-end print:hidden">
          <Link
            prefetch={false}
            href="/method"
            className="inline-flex min-h-11 items-center worded sm:min-h-8"
          >
            How we count
          </Link>
          <Link
            prefetch={false}
            href="/explain"
            className="inline-flex min-h-11 items-center worded sm:min-h-8"
          >
            Paste an error
          </Link>
          <Link
            prefetch={false}
            href="/receipt"
            className="inline-flex min-h-11 items-center worded sm:min-h-8"
          >
            Receipt
          </Link>
          <Link prefetch={false} href="/data" className="inline-flex min-h-11 items-center worded sm:min-h-8">
            Open data
          </Link>
          <Link
            prefetch={false}
            href="/programs"
            className="inline-flex min-h-11 items-center worded sm:min-h-8"
          >
            As programs see it
          </Link>
          <Link
            prefetch={false}
            href="/badges"
            className="inline-flex min-h-11 items-center worded sm:min-h-8"
          >
            Badges
          </Link>
          <Link
            prefetch={false}
            href="/embed"
            className="inline-flex min-h-11 items-center worded sm:min-h-8"
          >
            On your site
          </Link>
          <Link prefetch={false} href="/docs" className="inline-flex min-h-11 items-center worded sm:min-h-8">
            API
          </Link>
          <a href="/api/v1/status" className="inline-flex min-h-11 items-center worded sm:min-h-8">
            Status as JSON
          </a>
          <a href="/account" className="inline-flex min-h-11 items-center worded sm:min-h-8">
            Account
          </a>
        </p>
      </div>
    </footer>
  );
}
