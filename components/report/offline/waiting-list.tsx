"use client";

import { refusalWords } from "@/components/report/panel/refusal-words";
import { whereInWords } from "@/components/report/panel/reported";
import { symptomOf } from "@/lib/catalog/symptoms";
import { clockTime, momentInWords } from "@/lib/words/moments";
import { useWaiting } from "./use-waiting";
import { dropReport, type WaitingReport } from "./waiting";

/** Reports that wait in this browser for a connection, and what became of those that waited; empty when there are none. */
export function WaitingList() {
  const reports = useWaiting();
  return (
    <div role="status">
      {reports.length > 0 ? (
        <ul className="mb-4 space-y-3" aria-label="Reports kept in this browser">
          {reports.map((report) => (
            <WaitingItem key={report.id} report={report} />
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function WaitingItem({ report }: { report: WaitingReport }) {
  const { title, text, button } = wordsOf(report);
  return (
    <li className="rounded border border-line border-l-[3px] border-l-soft px-3.5 py-3">
      <p className="font-semibold">{title}</p>
      <p className="text-sm">{text}</p>
      <button
        type="button"
        onClick={() => void dropReport(report.id)}
        className="mt-1 inline-flex min-h-11 items-center text-sm worded sm:min-h-8"
      >
        {button}
      </button>
    </li>
  );
}

function wordsOf({ state, body, madeAt, notBefore, reported }: WaitingReport): {
  title: string;
  text: string;
  button: string;
} {
  const made = new Date(madeAt).toISOString();
  const at = momentInWords(made, new Date().toISOString(), "local");
  const what = `${whatInWords(body)}, ${at}`;
  if (state === "waiting") {
    const when =
      notBefore > Date.now() ? ` Next try at ${clockTime(new Date(notBefore).toISOString(), "local")}.` : "";
    return {
      title: "Your report waits for a connection.",
      text: `${what}. It is sent by itself, once, and counted at that time; you can close this page.${when}`,
      button: "Do not send it",
    };
  }
  if (state === "too-old")
    return {
      title: "Your report waited too long, and was not counted.",
      text: `${what}. After midnight UTC, and after 23 hours at most, it cannot be told any more who was counted already.`,
      button: "All right",
    };
  if (state === "refused" && reported?.outcome === "refused") {
    const { title, text } = refusalWords[reported.reason];
    return { title, text: `${what}. ${reported.detail ?? text}`, button: "All right" };
  }
  const again = reported?.outcome === "again";
  return {
    title: again ? "Your report was sent; you were counted already." : "Your report was sent.",
    text: `${what}. ${again ? "Everyone counts once in 30 minutes." : "It is counted at that time."}`,
    button: "All right",
  };
}

function whatInWords({ surface, model, symptom, text, works }: WaitingReport["body"]): string {
  const where = whereInWords(surface ?? "not-sure", model ?? "not-sure");
  if (works) return `It works: ${where}`;
  if (symptom) return `${where}, ${symptomOf(symptom).name}`;
  return text ? `${where}, a pasted error` : where;
}
