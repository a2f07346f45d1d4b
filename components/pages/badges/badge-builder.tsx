"use client";

import Image from "next/image";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { useHydrated } from "@/components/ui/time/use-hydrated";
import type { BadgeChoices, BuiltBadge } from "@/lib/views/badge/builder";
import { BadgeFields } from "./badge-form";
import { badgeAlt, badgeHeights, badgeHref, builderHref, type Snippet, snippetsOf } from "./snippets";

/** How long typing must pause before we load a new image. */
const debounceMs = 250;

/** The form, the preview, and the code to paste. Without JavaScript, the form reloads this page. */
export function BadgeBuilder(props: { initial: BuiltBadge; choices: BadgeChoices; origin: string }) {
  const { initial, choices, origin } = props;
  const form = useRef<HTMLFormElement>(null);
  const [badge, setBadge] = useState(initial);
  const [previewed, setPreviewed] = useState(initial);
  const hydrated = useHydrated();

  const read = () => {
    if (form.current) setBadge((last) => ({ ...last, bare: "", ...chosenIn(form.current) }));
  };
  // The reader may have changed a field before this script ran.
  useEffect(() => {
    setBadge((last) => ({ ...last, bare: "", ...chosenIn(form.current) }));
  }, []);
  useEffect(() => {
    const timer = setTimeout(() => setPreviewed(badge), debounceMs);
    return () => clearTimeout(timer);
  }, [badge]);
  useEffect(() => {
    if (badgeHref(badge) !== badgeHref(initial)) history.replaceState(null, "", builderHref(badge));
  }, [badge, initial]);

  return (
    <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[19rem_minmax(0,1fr)]">
      <form
        ref={form}
        action="/badges"
        aria-label="Badge"
        onInput={read}
        onSubmit={(event) => {
          if (hydrated) event.preventDefault();
        }}
      >
        <BadgeFields badge={initial} choices={choices} />
        {hydrated ? null : (
          <button type="submit" className="chip mt-4 font-medium">
            Show badge
          </button>
        )}
      </form>
      <div className="min-w-0">
        <BadgePreview badge={previewed} />
        <div className="mt-6 border-b border-line">
          {snippetsOf(badge, origin).map((snippet) => (
            <CopySnippet key={snippet.language} snippet={snippet} />
          ))}
        </div>
      </div>
    </div>
  );
}

/** The form fields. Each holds one of its own choices, so together they are a badge. */
const chosenIn = (form: HTMLFormElement | null): Partial<BuiltBadge> =>
  form ? Object.fromEntries(new FormData(form)) : {};

/** The backgrounds of the preview. */
const pages = [
  { theme: "light", caption: "On a light page", ground: "#ffffff" },
  { theme: "dark", caption: "On a dark page", ground: "#0d1117" },
] as const;

/** The badge on a light and on a dark page. */
export function BadgePreview({ badge }: { badge: BuiltBadge }) {
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      {pages.map(({ theme, caption, ground }) => (
        <figure key={theme} className="min-w-0 overflow-hidden rounded-md border border-line">
          <div className="grid min-h-24 place-items-center px-3 py-6" style={{ background: ground }}>
            <Image
              unoptimized
              src={badgeHref(badge.theme === "auto" ? { ...badge, theme } : badge)}
              alt={badgeAlt(badge)}
              width={200}
              height={badgeHeights[badge.style]}
              style={{ width: "auto", height: badgeHeights[badge.style] }}
              className="max-w-full object-contain"
            />
          </div>
          <figcaption className="border-t border-line px-3 py-2 note">{caption}</figcaption>
        </figure>
      ))}
    </div>
  );
}

/** A text with a copy button. If the browser refuses, the text is selected instead. */
export function CopySnippet({ snippet: { language, text } }: { snippet: Snippet }) {
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
        <h3 className="note">{language}</h3>
        {hydrated ? (
          <Button type="button" onClick={copy} aria-label={`Copy ${language}`}>
            <span aria-live="polite">{copied === text ? "Copied" : "Copy"}</span>
          </Button>
        ) : null}
      </div>
      <pre className="mt-1 font-mono text-[0.8125rem] leading-relaxed [overflow-wrap:anywhere] whitespace-pre-wrap">
        <code ref={code}>{text}</code>
      </pre>
    </div>
  );
}
