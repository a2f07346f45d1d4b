import type { Metadata } from "next";
import Link from "next/link";
import { Prose } from "@/components/ui/prose";

export const metadata: Metadata = { title: "Nothing here" };

/** Stands within the account's own head and foot. */
export default function NotFoundPage() {
  return (
    <Prose title="Nothing here." lead="No page has this address, or it is not for this account.">
      <p className="mt-6">
        <Link prefetch={false} href="/account" className="inline-flex min-h-11 items-center worded">
          Your account
        </Link>
      </p>
    </Prose>
  );
}
