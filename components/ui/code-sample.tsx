"use client";

import { useState } from "react";
import { useHydrated } from "@/components/ui/time/use-hydrated";

type Copied = "no" | "yes" | "refused";

const words: Record<Copied, string> = {
  no: "",
  yes: "Copied",
  refused: "Couldn’t copy. Please select the text.",
};

/** Code with a label and, with JavaScript, a copy button. */
export function CodeSample({ label, code }: { label: string; code: string }) {
  const hydrated = useHydrated();
  const [copied, setCopied] = useState<Copied>("no");
  const copy = () =>
    navigator.clipboard.writeText(code).then(
      () => setCopied("yes"),
      () => setCopied("refused"),
    );
  return (
    <figure className="rounded-md border border-line bg-card">
      <figcaption className="flex min-h-11 items-center justify-between gap-x-4 border-b border-line px-4 note">
        <span>{label}</span>
        {hydrated ? (
          <span className="flex items-center gap-x-3">
            <span role="status">{words[copied]}</span>
            <button type="button" onClick={() => void copy()} className="min-h-11 text-ink worded">
              Copy<span className="sr-only"> {label}</span>
            </button>
          </span>
        ) : null}
      </figcaption>
      <pre className="px-4 py-3 font-mono text-[0.8125rem] leading-relaxed break-words whitespace-pre-wrap">
        {code}
      </pre>
    </figure>
  );
}
