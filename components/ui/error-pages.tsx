import type { Metadata } from "next";
import { RouteLink, TextLink } from "@/components/ui/text-link";
import { Prose } from "./prose";

/** The page if its data could not be read. This is our fault and says nothing about Claude. */
export function DataUnavailable() {
  return (
    <>
      <meta httpEquiv="refresh" content="10" />
      <Prose
        title="Data unavailable"
        lead="We couldn’t read our database. This is our fault and says nothing about Claude."
      >
        <p className="mt-6">This page retries every ten seconds.</p>
        <p className="flex gap-x-6">
          <RouteLink prefetch={false} href="/" size="tap">
            Go to the home page
          </RouteLink>
          <TextLink href="/api/v1/status" size="tap">
            Open status as JSON
          </TextLink>
        </p>
      </Prose>
    </>
  );
}

/** The metadata of a page that does not exist. */
export const notFoundMetadata: Metadata = { title: "Page not found", robots: { index: false } };

/** The 404 page. */
export function NotFound() {
  return (
    <Prose title="Page not found" lead="There is no page at this URL. That’s not Claude’s fault.">
      <p className="mt-6">
        <RouteLink prefetch={false} href="/" size="tap">
          Go to the home page
        </RouteLink>
      </p>
    </Prose>
  );
}
