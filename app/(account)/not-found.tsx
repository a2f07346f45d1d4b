import type { Metadata } from "next";
import Link from "next/link";
import { Prose } from "@/components/ui/prose";

export const metadata: Metadata = { title: "Not found" };

/** The "not found" page of the account pages. */
export default function NotFoundPage() {
  return (
    <Prose title="Not found" lead="This page doesn’t exist, or your account can’t open it.">
      <p className="mt-6">
        <Link prefetch={false} href="/account" className="inline-flex min-h-11 items-center worded">
          Go to your account
        </Link>
      </p>
    </Prose>
  );
}
