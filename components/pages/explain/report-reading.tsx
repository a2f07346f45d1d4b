"use client";

import { type ReactNode, type SubmitEvent, useEffect, useRef, useState } from "react";
import { ProvingNotice, RefusalNotice } from "@/components/report/panel/notices";
import { ReportResult } from "@/components/report/panel/report-result";
import type { Accepted, Refused } from "@/components/report/panel/reported";
import { bodyOf, sendReport } from "@/components/report/panel/send-report";
import { WhereChoice } from "@/components/report/panel/where-choice";
import { RouteLink } from "@/components/ui/text-link";
import { symptoms } from "@/lib/catalog/symptoms";
import type { Reading } from "./reading";

interface Props {
  reading: Reading;
  /** The part of the text that we may store, if this browser read it; else null. */
  words: string | null;
  official: ReactNode;
  works: ReactNode;
}

/** Reports the reading with one tap. The reader can correct surface, model and symptom before. */
export const ReportReading = (props: Props) => (
  <section aria-label="Report error" className="panel self-start lg:col-start-2 lg:row-span-2 lg:row-start-1">
    {props.reading.refusal === null ? <ReportForm {...props} /> : <NotAnOutage />}
  </section>
);

function ReportForm({ reading, words, official, works }: Props) {
  const [accepted, setAccepted] = useState<Accepted | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [isSending, setSending] = useState(false);
  const [isProving, setProving] = useState(false);
  const result = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (accepted) result.current?.querySelector("h2")?.focus();
  }, [accepted]);

  const report = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isSending) return;
    setSending(true);
    const outcome = await sendReport(bodyOf(new FormData(event.currentTarget)), () => setProving(true));
    setSending(false);
    setProving(false);
    setRefused(outcome.outcome === "refused" ? outcome : null);
    if (outcome.outcome !== "refused") setAccepted(outcome);
  };

  return (
    <div aria-busy={isSending}>
      <div ref={result} aria-live="polite">
        {accepted ? (
          <ReportResult
            accepted={accepted}
            official={official}
            works={works}
            again={() => setAccepted(null)}
          />
        ) : null}
      </div>
      <form
        method="post"
        action="/api/v1/reports"
        onSubmit={(event) => void report(event)}
        hidden={accepted !== null}
      >
        <h2 className="mb-3.5 text-lg font-[640]">Report this error</h2>
        <ProvingNotice proving={isProving} />
        {refused && !isProving ? <RefusalNotice refused={refused} posted={false} again={null} /> : null}
        <WhereChoice surface={reading.surface} model={reading.model} />
        <label className="mt-4 flex items-center gap-2.5 note">
          What do you see?
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
        {words ? <SentText words={words} /> : null}
        <button
          type="submit"
          className="mt-4 flex min-h-12 w-full items-center justify-center rounded-lg border border-ink bg-ink font-semibold text-paper"
        >
          {isSending ? "Sending…" : "Send report"}
        </button>
        <p className="mt-2 pb-1 note">
          {words ? "We send nothing else from your text." : "We send nothing from your text."}
        </p>
      </form>
    </div>
  );
}

const SentText = ({ words }: { words: string }) => (
  <div className="mt-4">
    <p className="note">We also send this part of your text</p>
    <p className="mt-1 max-h-40 overflow-auto rounded bg-heat-0 p-2.5 font-mono text-xs leading-relaxed whitespace-pre-wrap [overflow-wrap:anywhere]">
      {words}
    </p>
    <input type="hidden" name="text" value={words} />
  </div>
);

const NotAnOutage = () => (
  <div className="pb-2">
    <h2 className="text-lg font-[640]">Nothing to report</h2>
    <p className="mt-2 text-sm">
      This error is about your own request, so we don’t count it. If you think that others see it too,{" "}
      <RouteLink prefetch={false} href="/#report">
        report what you see
      </RouteLink>
      .
    </p>
  </div>
);
