import Link from "next/link";
import { Prose } from "./prose";

/** The page when what it shows could not be read: the fault is ours, and says nothing about Claude. */
export function DataUnavailable() {
  return (
    <>
      <meta httpEquiv="refresh" content="10" />
      <Prose
        title="We cannot tell."
        lead="This page could not be read from our database. The fault is ours; it says nothing about whether Claude works."
      >
        <p className="mt-6">It looks again every ten seconds.</p>
        <p className="flex gap-x-6">
          <Link prefetch={false} href="/" className="inline-flex min-h-11 items-center worded">
            Is it just me?
          </Link>
          <a href="/api/v1/status" className="inline-flex min-h-11 items-center worded">
            Status as JSON
          </a>
        </p>
      </Prose>
    </>
  );
}
