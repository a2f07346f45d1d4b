import type { ReactNode } from "react";
import { RecoveryLink } from "@/components/notify-me/recovery-link";
import { RouteLink } from "@/components/ui/text-link";
import { symptomOf } from "@/lib/catalog/symptoms";
import { formatPeople } from "@/lib/words/people";
import { type Accepted, whereInWords } from "./reported";

/** The result of a report: its number, how many others see it, the status page, what to do, and what still works. */
export function ReportResult(props: {
  accepted: Accepted;
  official: ReactNode;
  works: ReactNode;
  again: () => void;
}) {
  const { accepted, official, works, again } = props;
  return (
    <div>
      <h2
        tabIndex={-1}
        className="scroll-mt-8 text-[1.625rem] leading-tight font-[640] tracking-tight outline-none"
      >
        {headline(accepted)}
      </h2>
      <p className="mt-2">{othersText(accepted)}</p>
      <dl className="mt-5 space-y-4 border-t border-line pt-4">
        <div>
          <dt className="note">Status page says</dt>
          {official}
        </div>
        {accepted.symptom && accepted.outcome !== "works" ? <Advice symptom={accepted.symptom} /> : null}
        {works ? (
          <div>
            <dt className="note">Still working</dt>
            <dd>{works}</dd>
          </div>
        ) : null}
      </dl>
      <p className="mt-5 flex flex-wrap gap-x-6 border-t border-line pt-3 text-sm">
        {accepted.outcome === "works" ? null : (
          <RecoveryLink surface={known(accepted.surface)} model={known(accepted.model)} />
        )}
        <RouteLink prefetch={false} href="/#report" size="tap" onClick={again}>
          {accepted.outcome === "works" ? "Report a problem" : "Wrong tap, or another problem? Report again"}
        </RouteLink>
      </p>
    </div>
  );
}

const known = (id: string) => (id === "not-sure" ? null : id);

function Advice({ symptom }: { symptom: string }) {
  const { name, gloss, means, person, program } = symptomOf(symptom);
  return (
    <div>
      <dt className="note">{symptom === "other" ? "What to do" : `What to do about ${name}, ${gloss}`}</dt>
      <dd>
        {means} {person}
        {program ? (
          <details className="mt-1">
            <summary className="inline-flex min-h-11 items-center text-sm worded sm:min-h-8">
              For programs
            </summary>
            <p className="text-sm">{program}</p>
          </details>
        ) : null}
      </dd>
    </div>
  );
}

function headline({ outcome, people }: Accepted): string {
  if (outcome === "works") return "Saved: it works for you.";
  if (outcome === "again") return "You are already counted.";
  return people.cell <= 1 ? "You are the first." : `You are number ${people.cell}.`;
}

function othersText({ outcome, surface, model, symptom, people }: Accepted): ReactNode {
  const where = <strong className="font-semibold">{whereInWords(surface, model)}</strong>;
  if (outcome === "works") {
    return people.cell > 0 ? (
      <>
        {formatPeople(people.cell)} reported problems with {where} in the last 30 minutes. We count your vote
        separately.
      </>
    ) : (
      <>Nobody reported problems with {where} in the last 30 minutes.</>
    );
  }
  const others = Math.max(0, people.cell - 1);
  const same =
    others > 0 ? (
      <>
        {formatPeople(others)} besides you reported {where} in the last 30 minutes, and {people.all} people
        reported Claude in total.
      </>
    ) : (
      <>
        Nobody else reported {where} in the last 30 minutes. If others do, this page will update
        automatically.
      </>
    );
  if (outcome === "counted") return same;
  return (
    <>
      {same} Each person counts once per 30 minutes.
      {symptom ? ` We saved ${symptomOf(symptom).name} as your symptom.` : ""}
    </>
  );
}
