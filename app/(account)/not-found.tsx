import type { Metadata } from "next";
import { Prose } from "@/components/ui/prose";
import { RouteLink } from "@/components/ui/text-link";

export const metadata: Metadata = { title: "Not found" };

/** The "not found" page of the account pages. */
export default function NotFoundPage() {
  return (
    <Prose title="Not found" lead="This page doesn’t exist, or your account can’t open it.">
      <p className="mt-6">
        <RouteLink prefetch={false} href="/account" size="tap">
          Go to your account
        </RouteLink>
      </p>
    </Prose>
  );
}
