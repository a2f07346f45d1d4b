import type { ReactNode } from "react";
import { othersText, reportTitle } from "@/components/outputs/embed/report-text";
import { refusalWords } from "@/components/report/panel/refusal-words";
import { type Accepted, type Refused, type Reported, whereInWords } from "@/components/report/panel/reported";
import { ModelOptions } from "@/components/ui/choice";
import { surfaces } from "@/lib/catalog/surfaces";
import { type Symptom, symptomOf, symptoms } from "@/lib/catalog/symptoms";
import type { Verdict } from "@/lib/snapshot/snapshot";
import { formatSpan } from "@/lib/words/time";
import { FrameFoot } from "./message-frame";

const visibleSymptoms = 6;

interface Props {
  /** Set by the host page; null if it is not. */
  surface: string | null;
  model: string | null;
  /** The query of this frame with its question mark, to return to it after a report. */
  query: string;
  reported: Reported | null;
  /** The verdict on everything; null in the first seconds after the start. */
  verdict: Verdict | null;
}

/** A form that reports with one tap, and its result. A plain form that works without JavaScript. */
export function ReportFrame({ surface, model, query, reported, verdict }: Props) {
  // Not `main`, because the host page has its own.
  const label = `Report an error: ${whereInWords(surface ?? "not-sure", model ?? "not-sure")}`;
  if (reported && reported.outcome !== "refused") {
    return (
      <section aria-label={label}>
        <FrameResult taken={reported} verdict={verdict} again={`/embed/report${query}`} />
        <FrameFoot />
      </section>
    );
  }
  return (
    <section aria-label={label}>
      <form method="post" action={`/embed/report/send${query}`}>
        <h1>What do you see?</h1>
        <p className="soft">
          {surface || model
            ? `${whereInWords(surface ?? "not-sure", model ?? "not-sure")} · one tap sends your report`
            : "One tap sends your report"}
        </p>
        {/* Always present, so that screen readers announce changes. */}
        <div role="alert" id="alarm">
          {reported ? <FrameRefusal refused={reported} /> : null}
        </div>
        <p role="status" className="alarm proving" hidden>
          Checking your browser…
        </p>
        <p role="alert" className="alarm unproved" hidden>
          The check of your browser failed. Please report on our own page.
        </p>
        <p role="alert" className="alarm lost" hidden>
          We couldn’t send your report. Check your connection and try again.
        </p>
        <HostField name="surface" label="Where" given={surface}>
          {surfaces
            .filter(({ id, current }) => current && id !== "not-sure")
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </HostField>
        <HostField name="model" label="Model (optional)" given={model}>
          <ModelOptions chosen={null} />
        </HostField>
        <Tiles of={symptoms.slice(0, visibleSymptoms)} />
        <details>
          <summary>Other symptoms</summary>
          <Tiles of={symptoms.slice(visibleSymptoms)} />
        </details>
      </form>
      <FrameFoot />
    </section>
  );
}

/** A select, or a hidden field if the host page set the value. */
function HostField(props: { name: string; label: string; given: string | null; children: ReactNode }) {
  const { name, label, given, children } = props;
  if (given) return <input type="hidden" name={name} value={given} />;
  return (
    <label>
      {label}
      <select name={name}>
        <option value="not-sure">Not sure</option>
        {children}
      </select>
    </label>
  );
}

const Tiles = ({ of }: { of: readonly Symptom[] }) => (
  <div className="grid">
    {of.map(({ id, name, gloss }) => (
      <button key={id} type="submit" name="symptom" value={id} className="tile">
        <b>{name}</b>
        {gloss}
      </button>
    ))}
  </div>
);

/** The result of a report: its number, how many others see it, the verdict, and what to do. */
export function FrameResult(props: { taken: Accepted; verdict: Verdict | null; again: string }) {
  const { taken, verdict, again } = props;
  const { outcome, people, surface, model } = taken;
  const everything = surface === "not-sure" && model === "not-sure";
  const where = everything ? null : whereInWords(surface, model);
  const report = { counted: outcome !== "again", people, where };
  const symptom = taken.symptom ? symptomOf(taken.symptom) : null;
  return (
    <div>
      <h1 tabIndex={-1}>{reportTitle(report)}</h1>
      <p>{othersText(report)}</p>
      {verdict ? (
        <p>
          <b>{verdict.headline}</b> {verdict.detail}
        </p>
      ) : null}
      {symptom ? <p>{symptom.person}</p> : null}
      <p className="links">
        {symptom ? (
          <a href={`/symptoms/${symptom.id}`} target="_blank" rel="noopener">
            See what it means
          </a>
        ) : null}
        <a href={surface === "not-sure" ? "/" : `/surfaces/${surface}`} target="_blank" rel="noopener">
          See live status
        </a>
        <a href={again}>Report something else</a>
      </p>
    </div>
  );
}

/** Why we didn’t accept a report, and when to try again. */
export function FrameRefusal({ refused: { reason, retrySeconds } }: { refused: Refused }) {
  const { title, text, link } = refusalWords[reason];
  const wait = retrySeconds && (retrySeconds < 90 ? `${retrySeconds} s` : formatSpan(retrySeconds * 1000));
  return (
    <p className="alarm">
      <b>{title}</b> {text} {wait ? `Try again in ${wait}.` : null}
      {link ? (
        <>
          {" "}
          <a href={link.href} target="_blank" rel="noopener">
            {link.words}
          </a>
          .
        </>
      ) : null}
    </p>
  );
}
