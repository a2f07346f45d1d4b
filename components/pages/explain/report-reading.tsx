"use client";

import Link from "next/link";
import { type ReactNode, type SubmitEvent, useEffect, useRef, useState } from "react";
import { ProvingNotice } from "@/components/report/panel/proving-notice";
import { RefusalNotice } from "@/components/report/panel/refusal-notice";
import { ReportResult } from "@/components/report/panel/report-result";
import type { Refused, Taken } from "@/components/report/panel/reported";
import { bodyOf, sendReport } from "@/components/report/panel/send-report";
import { WhereChoice } from "@/components/report/panel/where-choice";
import { symptoms } from "@/lib/catalog/symptoms";
import type { Reading } from "./reading";

interface Props {
  reading: Reading;
  /** What may be kept of the text, where this browser read it; else null. */
  words: string | null;
  official: ReactNode;
  works: ReactNode;
}

/** One tap reports what was read; where it was seen and what it is can be put right before. */
export const ReportReading = (props: Props) => (
  <section aria-label="Report it" className="panel self-start lg:col-start-2 lg:row-span-2 lg:row-start-1">
    {props.reading.refusal === null ? <ReportForm {...props} /> : <NoOutage />}
  </section>
);

function ReportForm({ reading, words, official, works }: Props) {
  const [taken, setTaken] = useState<Taken | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [isSending, setSending] = useState(false);
  const [isProving, setProving] = useState(false);
  const result = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (taken) result.current?.querySelector("h2")?.focus();
  }, [taken]);

  const report = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isSending) return;
    setSending(true);
    const outcome = await sendReport(bodyOf(new FormData(event.currentTarget)), () => setProving(true));
    setSending(false);
    setProving(false);
    setRefused(outcome.outcome === "refused" ? outcome : null);
    if (outcome.outcome !== "refused") setTaken(outcome);
  };

  return (
    <div aria-busy={isSending}>
      <div ref={result} aria-live="polite">
        {taken ? (
          <ReportResult taken={taken} official={official} works={works} again={() => setTaken(null)} />
        ) : null}
      </div>
      <form
        method="post"
        action="/api/v1/reports"
        onSubmit={(event) => void report(event)}
        hidden={taken !== null}
      >
        <h2 className="mb-3.5 text-lg font-[640]">Does it fail for you?</h2>
        <ProvingNotice proving={isProving} />
        {refused && !isProving ? <RefusalNotice refused={refused} posted={false} again={null} /> : null}
        <WhereChoice surface={reading.surface} model={reading.model} />
        <label className="mt-4 flex items-center gap-2.5 text-label text-soft">
          What you see
          <select
            name="symptom"
            defaultValue={reading.symptom ?? "other"}
            className="field grow px-2 text-sm text-ink"
          >
            {symptoms.map(({ id, name, gloss }) => (
              <option key={id} value={id}>
                {name}, {gloss}
              </option>
            ))}
          </select>
        </label>
        {words ? <WordsKept words={words} /> : null}
        <button
          type="submit"
          className="mt-4 flex min-h-12 w-full items-center justify-center rounded-lg border border-ink bg-ink font-semibold text-paper"
        >
          {isSending ? "Sending …" : "Report it"}
        </button>
        <p className="mt-2 pb-1 text-label text-soft">
          {words ? "Nothing else of your text is sent." : "Nothing of your text is sent."}
        </p>
      </form>
    </div>
  );
}

const WordsKept = ({ words }: { words: string }) => (
  <div className="mt-4">
    <p className="text-label text-soft">Sent with it, after cleaning</p>
    <p className="mt-1 max-h-40 overflow-auto rounded bg-heat-0 p-2.5 font-mono text-xs leading-relaxed whitespace-pre-wrap [overflow-wrap:anywhere]">
      {words}
    </p>
    <input type="hidden" name="text" value={words} />
  </div>
);

const NoOutage = () => (
  <div className="pb-2">
    <h2 className="text-lg font-[640]">Nothing to report</h2>
    <p className="mt-2 text-sm">
      The error is about your own request, so it is not counted. If you think that others see it, too,{" "}
      <Link prefetch={false} href="/#report" className="worded">
        report what you see
      </Link>
      .
    </p>
  </div>
);
