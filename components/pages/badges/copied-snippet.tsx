"use client";

import { useRef, useState } from "react";
import { useHydrated } from "@/components/ui/time/use-hydrated";
import type { Snippet } from "./snippets";

/** A piece of text with a button that copies it; where the browser does not let it, the text is marked to be copied. */
export function CopiedSnippet({ snippet: { language, text } }: { snippet: Snippet }) {
  const code = useRef<HTMLElement>(null);
  const [copied, setCopied] = useState<string | null>(null);
  const hydrated = useHydrated();
  const copy = async () => {
    if (code.current) getSelection()?.selectAllChildren(code.current);
    try {
      await navigator.clipboard.writeText(text);
      setCopied(text);
    } catch {
      setCopied(null);
    }
  };

  return (
    <div className="border-t border-line py-3">
      <div className="flex min-h-11 items-center justify-between gap-x-4 sm:min-h-9">
        <h3 className="text-label text-soft">{language}</h3>
        {hydrated ? (
          <button type="button" onClick={copy} className="chip font-medium" aria-label={`Copy ${language}`}>
            <span aria-live="polite">{copied === text ? "Copied" : "Copy"}</span>
          </button>
        ) : null}
      </div>
      <pre className="mt-1 font-mono text-[0.8125rem] leading-relaxed [overflow-wrap:anywhere] whitespace-pre-wrap">
        <code ref={code}>{text}</code>
      </pre>
    </div>
  );
}
