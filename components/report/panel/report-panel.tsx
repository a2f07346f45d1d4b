"use client";

import Link from "next/link";
import { type ReactNode, type SubmitEvent, useEffect, useRef, useState } from "react";
import { QueueList } from "@/components/report/offline/queue-list";
import { newId, queueReport } from "@/components/report/offline/report-queue";
import type { SymptomShare } from "@/lib/snapshot/snapshot";
import { ProvingNotice, RefusalNotice } from "./notices";
import { ReportResult } from "./report-result";
import type { Accepted, Refused, Reported } from "./reported";
import { bodyOf, type ReportBody, sendReport } from "./send-report";
import { OtherWays, SymptomButtons } from "./symptom-buttons";
import { WhereChoice } from "./where-choice";

const formId = "report-form";

interface Props {
  shares: readonly SymptomShare[];
  /** The filter of the page, if any. */
  surface: string | null;
  model: string | null;
  /** The result of a report that was posted without JavaScript. */
  reported: Reported | null;
  official: ReactNode;
  works: ReactNode;
}

/** Reports with two taps: where and what. A plain form; with JavaScript it shows the result in place. */
export function ReportPanel({ shares, surface, model, reported, official, works }: Props) {
  const [accepted, setAccepted] = useState<Accepted | null>(
    reported?.outcome === "refused" ? null : reported,
  );
  const [refused, setRefused] = useState<Refused | null>(reported?.outcome === "refused" ? reported : null);
  const [sending, setSending] = useState<string | null>(null);
  const [proving, setProving] = useState(false);
  const [sent, setSent] = useState<ReportBody | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const panel = useRef<HTMLElement>(null);

  useEffect(() => selectLastSurface(form.current), []);
  useEffect(() => {
    if (sent === null) return;
    if (accepted) panel.current?.querySelector("h2")?.focus();
    else if (refused) panel.current?.scrollIntoView({ block: "start" });
  }, [sent, accepted, refused]);

  const send = async (body: ReportBody, way: string) => {
    if (sending !== null) return;
    setSent(body);
    setSending(way);
    const madeAt = Date.now();
    const outcome = await sendReport(body, () => setProving(true));
    const refusal = outcome.outcome === "refused" ? outcome : null;
    const isQueued = refusal?.reason === "offline" && (await queueReport(body.id ?? newId(), body, madeAt));
    setSending(null);
    setProving(false);
    setRefused(isQueued ? null : refusal);
    if (isQueued) {
      clearText(form.current);
      panel.current?.scrollIntoView({ block: "start" });
    }
    if (outcome.outcome === "refused") return;
    setAccepted(outcome);
    if (outcome.surface !== "not-sure") saveLastSurface(outcome.surface);
    clearText(form.current);
  };

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { submitter } = event.nativeEvent;
    if (!(submitter instanceof HTMLButtonElement) || submitter.formMethod === "dialog") return;
    const body = { ...bodyOf(new FormData(event.currentTarget, submitter)), id: newId() };
    const way = submitter.dataset.way ?? submitter.name;
    void send(body, way === "symptom" ? (body.symptom ?? way) : way);
  };

  const sendAgain = sent ? () => void send(sent, "again") : null;

  return (
    <>
      <section
        ref={panel}
        id="report"
        tabIndex={-1}
        aria-label="Report"
        className="panel self-start"
        aria-busy={sending !== null}
      >
        <QueueList />
        <div aria-live="polite">
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
          ref={form}
          id={formId}
          method="post"
          action="/api/v1/reports"
          onSubmit={submit}
          hidden={accepted !== null}
        >
          {/* Enter presses the first submit button. This one does nothing, so that Enter sends no report. */}
          <button type="submit" formMethod="dialog" hidden />
          <h2 className="mb-3.5 text-lg font-[640]">What’s failing?</h2>
          <ProvingNotice proving={proving} />
          {refused && !proving ? (
            <RefusalNotice refused={refused} posted={sent === null} again={sendAgain} />
          ) : null}
          <WhereChoice surface={surface} model={model} />
          <SymptomButtons shares={shares} sending={sending} />
          <OtherWays shares={shares} sending={sending} />
        </form>
      </section>
      <PhoneBar form={formId} onFail={() => setAccepted(null)} />
    </>
  );
}

/** Selects the last reported surface, unless one is already selected. */
function selectLastSurface(form: HTMLFormElement | null): void {
  const choices = [...(form?.querySelectorAll<HTMLInputElement>('input[name="surface"]') ?? [])];
  const last = choices.find((choice) => choice.value === lastSurface());
  if (last && !choices.some((choice) => choice.checked)) last.checked = true;
}

/** Clears the text fields after a report. The choices stay for the next one. */
function clearText(form: HTMLFormElement | null): void {
  for (const area of form?.querySelectorAll("textarea") ?? []) area.value = "";
}

/** Two buttons at the bottom of a phone screen. `form` is the ID of the report form. */
export function PhoneBar({ form, onFail }: { form: string; onFail: () => void }) {
  return (
    <div className="fixed inset-x-0 bottom-0 z-10 grid grid-cols-2 gap-2 border-t border-line bg-paper px-[1.125rem] pt-2.5 pb-[max(0.625rem,env(safe-area-inset-bottom))] md:hidden">
      <Link
        prefetch={false}
        href="#report"
        onClick={onFail}
        className="flex min-h-12 items-center justify-center rounded-lg border border-ink bg-ink font-semibold text-paper"
      >
        It fails for me
      </Link>
      <button
        type="submit"
        form={form}
        name="works"
        value="true"
        className="min-h-12 rounded-lg border border-ink font-semibold"
      >
        Works for me
      </button>
    </div>
  );
}

const key = "not-just-you.surface";

/** The last surface reported from this browser; null if there is none or storage is blocked. */
export function lastSurface(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Saves the surface for the next report, in this browser only. False if storage is blocked. */
export function saveLastSurface(surface: string): boolean {
  try {
    localStorage.setItem(key, surface);
    return true;
  } catch {
    return false;
  }
}
