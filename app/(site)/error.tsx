"use client";

import { Prose } from "@/components/ui/prose";

/** Shown when a page could not be rendered: the fault is ours, and says nothing about Claude. */
export default function PageError({ reset }: { reset: () => void }) {
  return (
    <Prose
      title="We cannot tell."
      lead="This page could not be made. The fault is ours; it says nothing about whether Claude works."
    >
      <p className="mt-6 flex gap-x-6">
        <button type="button" onClick={reset} className="inline-flex min-h-11 items-center worded">
          Try again
        </button>
        <a href="/api/v1/status" className="inline-flex min-h-11 items-center worded">
          Status as JSON
        </a>
      </p>
    </Prose>
  );
}
