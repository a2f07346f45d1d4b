"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, type SubmitEvent, useEffect, useRef, useState } from "react";
import { useHydrated } from "@/components/ui/time/use-hydrated";
import { readError } from "@/lib/catalog/pasted-errors/read-error";
import { type Reading, readingOf, readingToQuery } from "./reading";
import { ReportReading } from "./report-reading";

/** Written into a form, so many characters stay under the 8 KiB that the server reads. In the browser there is no limit. */
const maxForm = 2400;

const problems = {
  "too-long":
    "That was too long to be sent without JavaScript: the lines that speak of the error are enough.",
  empty: "Nothing was pasted yet.",
} as const;

interface Props {
  reading: Reading | null;
  problem: keyof typeof problems | null;
  official: ReactNode;
  works: ReactNode;
  /** What was read, as the server tells it, and what to do. */
  answer: ReactNode;
  whatNow: ReactNode;
}

/** The text stays in the browser, which reads it: only what was read goes into the address, and the server answers that. */
export function ExplainForm({ reading, problem, official, works, answer, whatNow }: Props) {
  const router = useRouter();
  const hydrated = useHydrated();
  const told = useRef<HTMLDivElement>(null);
  const [kept, setKept] = useState<{ query: string; words: string } | null>(null);
  const query = reading && readingToQuery(reading);

  useEffect(() => {
    if (kept === null || kept.query !== query) return;
    told.current?.querySelector<HTMLElement>("h2")?.focus();
  }, [kept, query]);

  const explain = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const text = new FormData(event.currentTarget).get("text");
    if (typeof text !== "string" || text.trim() === "") return;
    const read = readError(text);
    const next = readingToQuery(readingOf(read));
    setKept({ query: next, words: read.cleaned });
    router.push(`/explain?${next}`, { scroll: false });
  };

  return (
    <>
      <form
        method="post"
        action="/explain/read"
        onSubmit={explain}
        aria-label="The error"
        className="max-w-[52rem] pb-8"
      >
        {problem ? (
          <p role="alert" className="mb-3 rounded border border-heat-4 border-l-[3px] px-3.5 py-2.5 text-sm">
            {problems[problem]}
          </p>
        ) : null}
        <label className="block text-label text-soft">
          The error, as it stands
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
          <button type="submit" className="chip bg-ink font-semibold text-paper">
            Explain it
          </button>
          <p className="max-w-[36rem] text-label text-soft">
            {hydrated
              ? "It is read here, in your browser: the text goes nowhere. Only what was read, such as “529 in Claude Code”, is asked of us."
              : "It is sent to us to be read, and not kept. With JavaScript your browser reads it, and the text goes nowhere."}
          </p>
        </div>
      </form>
      <div ref={told} id="answer" className="scroll-mt-4">
        {reading ? (
          <div className="grid gap-x-14 gap-y-7 border-t border-line py-7 lg:grid-cols-[minmax(0,1fr)_minmax(20rem,25rem)]">
            <div className="min-w-0">{answer}</div>
            <ReportReading
              key={query}
              reading={reading}
              words={kept?.query === query ? kept.words : null}
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
