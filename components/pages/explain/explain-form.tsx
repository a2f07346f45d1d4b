"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, type SubmitEvent, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { useHydrated } from "@/components/ui/time/use-hydrated";
import { readError } from "@/lib/catalog/pasted-errors/read-error";
import { type Reading, readingOf, readingToQuery } from "./reading";
import { ReportReading } from "./report-reading";

/** So many characters, form-encoded, stay below the 8 KiB that the server reads. The browser itself has no limit. */
const maxForm = 2400;

const problems = {
  "too-long": "This text is too long. Without JavaScript, paste only the lines about the error.",
  empty: "Paste an error first.",
} as const;

interface Props {
  reading: Reading | null;
  problem: keyof typeof problems | null;
  official: ReactNode;
  works: ReactNode;
  /** The server’s explanation of the reading, and what to do. */
  answer: ReactNode;
  whatNow: ReactNode;
}

/** The browser reads the text, which never leaves it. Only the result goes into the URL, and the server explains it. */
export function ExplainForm({ reading, problem, official, works, answer, whatNow }: Props) {
  const router = useRouter();
  const hydrated = useHydrated();
  const answerArea = useRef<HTMLDivElement>(null);
  const [lastRead, setLastRead] = useState<{ query: string; words: string } | null>(null);
  const query = reading && readingToQuery(reading);

  useEffect(() => {
    if (lastRead === null || lastRead.query !== query) return;
    answerArea.current?.querySelector<HTMLElement>("h2")?.focus();
  }, [lastRead, query]);

  const explain = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const text = new FormData(event.currentTarget).get("text");
    if (typeof text !== "string" || text.trim() === "") return;
    const read = readError(text);
    const next = readingToQuery(readingOf(read));
    setLastRead({ query: next, words: read.cleaned });
    router.push(`/explain?${next}`, { scroll: false });
  };

  return (
    <>
      <form
        method="post"
        action="/explain/read"
        onSubmit={explain}
        aria-label="Explain an error"
        className="measure-wide pb-8"
      >
        {problem ? (
          <p role="alert" className="mb-3 rounded border border-heat-4 border-l-[3px] px-3.5 py-2.5 text-sm">
            {problems[problem]}
          </p>
        ) : null}
        <label className="block note">
          Error message
          <textarea
            name="text"
            rows={6}
            required
            maxLength={hydrated ? undefined : maxForm}
            placeholder={'API Error: 529 {"type":"error","error":{"type":"overloaded_error", …'}
            autoComplete="off"
            spellCheck={false}
            className="field mt-1.5 w-full p-3 font-mono text-xs leading-relaxed text-ink"
          />
        </label>
        <div className="mt-2.5 flex flex-wrap items-center gap-x-5 gap-y-2.5">
          <Button type="submit" kind="primary">
            Explain error
          </Button>
          <p className="max-w-[36rem] note">
            {hydrated
              ? "Your browser reads the text and doesn’t send it. We only get the result, such as “529 in Claude Code”."
              : "We read the text on our server and don’t store it. With JavaScript, your browser reads it and doesn’t send it."}
          </p>
        </div>
      </form>
      <div ref={answerArea} id="answer" className="scroll-mt-4">
        {reading ? (
          <div className="grid gap-x-14 gap-y-7 border-t border-line py-7 lg:grid-cols-[minmax(0,1fr)_minmax(20rem,25rem)]">
            <div className="min-w-0">{answer}</div>
            <ReportReading
              key={query}
              reading={reading}
              words={lastRead?.query === query ? lastRead.words : null}
              official={official}
              works={works}
            />
            <div className="min-w-0">{whatNow}</div>
          </div>
        ) : null}
      </div>
    </>
  );
}
