import type { ReactNode } from "react";
import { type Reported, whereInWords } from "@/components/report/panel/reported";
import { ModelOptions } from "@/components/ui/choice/model-options";
import { surfaces } from "@/lib/catalog/surfaces";
import { type Symptom, symptoms } from "@/lib/catalog/symptoms";
import type { Verdict } from "@/lib/snapshot/snapshot";
import { FrameFoot } from "./frame-foot";
import { FrameRefusal } from "./frame-refusal";
import { FrameResult } from "./frame-result";

const shownAtOnce = 6;

interface Props {
  /** What the host said of the place; null where it did not. */
  surface: string | null;
  model: string | null;
  /** The query of this frame, with its question mark: where the form comes back to. */
  query: string;
  reported: Reported | null;
  /** What is said of everything now; null in the first seconds. */
  verdict: Verdict | null;
}

/** A form that reports with one tap, and what became of it. A plain form: it needs no script. */
export function ReportFrame({ surface, model, query, reported, verdict }: Props) {
  // A landmark, but not a main one: the page around the frame has its own.
  const label = `Report an error of ${whereInWords(surface ?? "not-sure", model ?? "not-sure")}`;
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
            ? `${whereInWords(surface ?? "not-sure", model ?? "not-sure")} · one tap sends it`
            : "One tap sends it"}
        </p>
        {/* Always there, so that it is heard when it is filled. */}
        <div role="alert" id="alarm">
          {reported ? <FrameRefusal refused={reported} /> : null}
        </div>
        <p role="status" className="alarm proving" hidden>
          Checking that you are a browser: one moment …
        </p>
        <p role="alert" className="alarm unproved" hidden>
          The check that you are a browser did not work here. Please report on our own page.
        </p>
        <p role="alert" className="alarm lost" hidden>
          Nothing was sent. We could not be reached: is there a connection?
        </p>
        <Place name="surface" label="Where" given={surface}>
          {surfaces
            .filter(({ id, current }) => current && id !== "not-sure")
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </Place>
        <Place name="model" label="Model, if known" given={model}>
          <ModelOptions chosen={null} />
        </Place>
        <Tiles of={symptoms.slice(0, shownAtOnce)} />
        <details>
          <summary>Something else</summary>
          <Tiles of={symptoms.slice(shownAtOnce)} />
        </details>
      </form>
      <FrameFoot />
    </section>
  );
}

/** A choice, or what the host chose already. */
function Place(props: { name: string; label: string; given: string | null; children: ReactNode }) {
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
