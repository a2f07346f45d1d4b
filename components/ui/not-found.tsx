import type { Metadata } from "next";
import Link from "next/link";
import { Prose } from "./prose";

/** What is told of a page that is none. */
export const nothingHere: Metadata = { title: "Nothing here", robots: { index: false } };

/** What stands at an address that no page has. */
export function NotFound() {
  return (
    <Prose title="Nothing here." lead="No page has this address. That, at least, is not Claude’s fault.">
      <p className="mt-6">
        <Link prefetch={false} href="/" className="inline-flex min-h-11 items-center worded">
          Is it just me?
        </Link>
      </p>
    </Prose>
  );
}
