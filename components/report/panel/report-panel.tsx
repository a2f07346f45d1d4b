"use client";

import { type ReactNode, type SubmitEvent, useEffect, useRef, useState } from "react";
import { keepUntilOnline } from "@/components/report/offline/keep-until-online";
import { newId } from "@/components/report/offline/new-id";
import { WaitingList } from "@/components/report/offline/waiting-list";
import type { SymptomShare } from "@/lib/snapshot/snapshot";
import { OtherWays } from "./other-ways";
import { PhoneBar } from "./phone-bar";
import { ProvingNotice } from "./proving-notice";
import { RefusalNotice } from "./refusal-notice";
import { rememberedSurface, rememberSurface } from "./remembered-surface";
import { ReportResult } from "./report-result";
import type { Refused, Reported, Taken } from "./reported";
import { bodyOf, type ReportBody, sendReport } from "./send-report";
import { SymptomButtons } from "./symptom-buttons";
import { WhereChoice } from "./where-choice";

const formId = "report-form";

interface Props {
  shares: readonly SymptomShare[];
  /** What the page is narrowed to, if anything. */
  surface: string | null;
  model: string | null;
  /** What became of a report that was posted without JavaScript. */
  reported: Reported | null;
  official: ReactNode;
  works: ReactNode;
}

/** Two taps to report: where, and what. A plain form that posts; with JavaScript it answers in place. */
export function ReportPanel({ shares, surface, model, reported, official, works }: Props) {
  const [taken, setTaken] = useState<Taken | null>(reported?.outcome === "refused" ? null : reported);
  const [refused, setRefused] = useState<Refused | null>(reported?.outcome === "refused" ? reported : null);
  const [sending, setSending] = useState<string | null>(null);
  const [proving, setProving] = useState(false);
  const [sent, setSent] = useState<ReportBody | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const panel = useRef<HTMLElement>(null);

  useEffect(() => chooseRemembered(form.current), []);
  useEffect(() => {
    if (sent === null) return;
    if (taken) panel.current?.querySelector("h2")?.focus();
    else if (refused) panel.current?.scrollIntoView({ block: "start" });
  }, [sent, taken, refused]);

  const send = async (body: ReportBody, way: string) => {
    if (sending !== null) return;
    setSent(body);
    setSending(way);
    const madeAt = Date.now();
    const outcome = await sendReport(body, () => setProving(true));
    const refusal = outcome.outcome === "refused" ? outcome : null;
    const waits = refusal?.reason === "offline" && (await keepUntilOnline(body.id ?? newId(), body, madeAt));
    setSending(null);
    setProving(false);
    setRefused(waits ? null : refusal);
    if (waits) {
      clearWords(form.current);
      panel.current?.scrollIntoView({ block: "start" });
    }
    if (outcome.outcome === "refused") return;
    setTaken(outcome);
    if (outcome.surface !== "not-sure") rememberSurface(outcome.surface);
    clearWords(form.current);
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
        <WaitingList />
        <div aria-live="polite">
          {taken ? (
            <ReportResult taken={taken} official={official} works={works} again={() => setTaken(null)} />
          ) : null}
        </div>
        <form
          ref={form}
          id={formId}
          method="post"
          action="/api/v1/reports"
          onSubmit={submit}
          hidden={taken !== null}
        >
          {/* Enter presses the first submit button: this one closes a dialog that is not there. */}
          <button type="submit" formMethod="dialog" hidden />
          <h2 className="mb-3.5 text-lg font-[640]">What happened to you?</h2>
          <ProvingNotice proving={proving} />
          {refused && !proving ? (
            <RefusalNotice refused={refused} posted={sent === null} again={sendAgain} />
          ) : null}
          <WhereChoice surface={surface} model={model} />
          <SymptomButtons shares={shares} sending={sending} />
          <OtherWays shares={shares} sending={sending} />
        </form>
      </section>
      <PhoneBar form={formId} onFail={() => setTaken(null)} />
    </>
  );
}

/** Chooses the surface that was reported last, unless one is chosen already. */
function chooseRemembered(form: HTMLFormElement | null): void {
  const choices = [...(form?.querySelectorAll<HTMLInputElement>('input[name="surface"]') ?? [])];
  const remembered = choices.find((choice) => choice.value === rememberedSurface());
  if (remembered && !choices.some((choice) => choice.checked)) remembered.checked = true;
}

/** Empties what was typed, once it was taken; the choices stay for the next report. */
function clearWords(form: HTMLFormElement | null): void {
  for (const area of form?.querySelectorAll("textarea") ?? []) area.value = "";
}
