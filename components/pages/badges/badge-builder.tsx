"use client";

import { useEffect, useRef, useState } from "react";
import { useHydrated } from "@/components/ui/time/use-hydrated";
import type { BadgeChoices, BuiltBadge } from "@/lib/views/badge/builder";
import { BadgeFields } from "./badge-form";
import { badgeHref, builderHref } from "./badge-href";
import { BadgePreview } from "./badge-preview";
import { CopiedSnippet } from "./copied-snippet";
import { snippetsOf } from "./snippets";

/** How long typing must rest, in ms, before another picture is asked for. */
const restMs = 250;

/** The form, the badge as it is now, and what to paste. Without JavaScript it is a form that asks for this page again. */
export function BadgeBuilder(props: { asked: BuiltBadge; choices: BadgeChoices; origin: string }) {
  const { asked, choices, origin } = props;
  const form = useRef<HTMLFormElement>(null);
  const [badge, setBadge] = useState(asked);
  const [shown, setShown] = useState(asked);
  const hydrated = useHydrated();

  const read = () => {
    if (form.current) setBadge((last) => ({ ...last, bare: "", ...chosenIn(form.current) }));
  };
  // What was chosen before this script ran counts too.
  useEffect(() => {
    setBadge((last) => ({ ...last, bare: "", ...chosenIn(form.current) }));
  }, []);
  useEffect(() => {
    const rested = setTimeout(() => setShown(badge), restMs);
    return () => clearTimeout(rested);
  }, [badge]);
  useEffect(() => {
    if (badgeHref(badge) !== badgeHref(asked)) history.replaceState(null, "", builderHref(badge));
  }, [badge, asked]);

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
        <BadgeFields badge={asked} choices={choices} />
        {hydrated ? null : (
          <button type="submit" className="chip mt-4 font-medium">
            Show
          </button>
        )}
      </form>
      <div className="min-w-0">
        <BadgePreview badge={shown} />
        <div className="mt-6 border-b border-line">
          {snippetsOf(badge, origin).map((snippet) => (
            <CopiedSnippet key={snippet.language} snippet={snippet} />
          ))}
        </div>
      </div>
    </div>
  );
}

/** The form's fields; each holds one of its own choices, so they are a badge's. */
const chosenIn = (form: HTMLFormElement | null): Partial<BuiltBadge> =>
  form ? Object.fromEntries(new FormData(form)) : {};
