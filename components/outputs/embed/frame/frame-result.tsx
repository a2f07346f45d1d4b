import { companyWords, takenTitle } from "@/components/outputs/embed/company-words";
import { type Taken, whereInWords } from "@/components/report/panel/reported";
import { symptomOf } from "@/lib/catalog/symptoms";
import type { Verdict } from "@/lib/snapshot/snapshot";

/** What became of a report: which number it is, who else sees it, the verdict, what to do. */
export function FrameResult(props: { taken: Taken; verdict: Verdict | null; again: string }) {
  const { taken, verdict, again } = props;
  const { outcome, people, surface, model } = taken;
  const everything = surface === "not-sure" && model === "not-sure";
  const where = everything ? null : whereInWords(surface, model);
  const here = { counted: outcome !== "again", people, where };
  const symptom = taken.symptom ? symptomOf(taken.symptom) : null;
  return (
    <div>
      <h1 tabIndex={-1}>{takenTitle(here)}</h1>
      <p>{companyWords(here)}</p>
      {verdict ? (
        <p>
          <b>{verdict.headline}</b> {verdict.detail}
        </p>
      ) : null}
      {symptom ? <p>{symptom.person}</p> : null}
      <p className="links">
        {symptom ? (
          <a href={`/symptoms/${symptom.id}`} target="_blank" rel="noopener">
            What it means, what to do
          </a>
        ) : null}
        <a href={surface === "not-sure" ? "/" : `/surfaces/${surface}`} target="_blank" rel="noopener">
          Follow it live
        </a>
        <a href={again}>Report something else</a>
      </p>
    </div>
  );
}
