"use client";

import { Prose } from "@/components/ui/prose";
import { TextLink } from "@/components/ui/text-link";

/** The page for a rendering error. The error is ours and says nothing about Claude. */
export default function PageError({ reset }: { reset: () => void }) {
  return (
    <Prose
      title="Something went wrong."
      lead="We couldn’t load this page. The error is ours, and says nothing about Claude."
    >
      <p className="mt-6 flex gap-x-6">
        <button type="button" onClick={reset} className="inline-flex min-h-11 items-center worded">
          Try again
        </button>
        <TextLink href="/api/v1/status" size="tap">
          See status as JSON
        </TextLink>
      </p>
    </Prose>
  );
}
