"use client";

import { useEffect, useState } from "react";
import { refusalWords } from "@/components/report/panel/refusal-words";
import { whereInWords } from "@/components/report/panel/reported";
import { solveForPage } from "@/components/report/panel/send-report";
import { symptomOf } from "@/lib/catalog/symptoms";
import { formatClock, formatMoment } from "@/lib/words/time";
import { onQueueChange, type QueuedReport, readReports, removeReport } from "./report-queue";
import { sendQueue } from "./send-queue";

/** The queued reports and their results. Empty if there are none. */
export function QueueList() {
  const reports = useQueue();
  return (
    <div role="status">
      {reports.length > 0 ? (
        <ul className="mb-4 space-y-3" aria-label="Reports saved in this browser">
          {reports.map((report) => (
            <QueueItem key={report.id} report={report} />
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function QueueItem({ report }: { report: QueuedReport }) {
  const { title, text, button } = itemText(report);
  return (
    <li className="rounded border border-line border-l-[3px] border-l-soft px-3.5 py-3">
      <p className="font-semibold">{title}</p>
      <p className="text-sm">{text}</p>
      <button
        type="button"
        onClick={() => void removeReport(report.id)}
        className="mt-1 inline-flex min-h-11 items-center text-sm worded sm:min-h-8"
      >
        {button}
      </button>
    </li>
  );
}

function itemText({ state, body, madeAt, notBefore, reported }: QueuedReport): {
  title: string;
  text: string;
  button: string;
} {
  const made = new Date(madeAt).toISOString();
  const at = formatMoment(made, new Date().toISOString(), "local");
  const what = `${reportText(body)}, ${at}`;
  if (state === "waiting") {
    const when =
      notBefore > Date.now()
        ? ` Next try at ${formatClock(new Date(notBefore).toISOString(), "local")}.`
        : "";
    return {
      title: "Your report is waiting for a connection.",
      text: `${what}. We’ll send it automatically and count it at that time. You can close this page.${when}`,
      button: "Cancel report",
    };
  }
  if (state === "too-old")
    return {
      title: "Your report is too old, so we didn’t count it.",
      text: `${what}. We accept late reports only until midnight UTC.`,
      button: "Dismiss",
    };
  if (state === "refused" && reported?.outcome === "refused") {
    const { title, text } = refusalWords[reported.reason];
    return { title, text: `${what}. ${reported.detail ?? text}`, button: "Dismiss" };
  }
  const again = reported?.outcome === "again";
  return {
    title: again ? "Your report was sent. You are already counted." : "Your report was sent.",
    text: `${what}. ${again ? "Each person counts once per 30 minutes." : "We counted it at that time."}`,
    button: "Dismiss",
  };
}

function reportText({ surface, model, symptom, text, works }: QueuedReport["body"]): string {
  const where = whereInWords(surface ?? "not-sure", model ?? "not-sure");
  if (works) return `Works: ${where}`;
  if (symptom) return `${where}, ${symptomOf(symptom).name}`;
  return text ? `${where}, a pasted error` : where;
}

/** The queued reports. While the component is mounted, it sends them as soon as there is a connection. */
export function useQueue(): readonly QueuedReport[] {
  const [reports, setReports] = useState<readonly QueuedReport[]>([]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stopped = false;
    const read = () => void readReports().then(setReports, () => setReports([]));
    const send = async () => {
      clearTimeout(timer);
      // It rejects if storage is blocked. Then the queue is empty.
      const next = await sendQueue(solveForPage).catch(() => null);
      if (!stopped && next !== null) timer = setTimeout(() => void send(), Math.max(0, next - Date.now()));
    };
    const start = () => void send();
    read();
    start();
    const stopListening = onQueueChange(() => {
      read();
      start();
    });
    addEventListener("online", start);
    return () => {
      stopped = true;
      clearTimeout(timer);
      stopListening();
      removeEventListener("online", start);
    };
  }, []);

  return reports;
}
