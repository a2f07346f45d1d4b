import Link from "next/link";
import type { ReactNode } from "react";
import { RecoveryLink } from "@/components/notify-me/back-link";
import { symptomOf } from "@/lib/catalog/symptoms";
import { peopleInWords } from "@/lib/words/people-words";
import { type Taken, whereInWords } from "./reported";

/** What became of a report: which number it is, who sees the same, the official word, what to do, what works. */
export function ReportResult(props: {
  taken: Taken;
  official: ReactNode;
  works: ReactNode;
  again: () => void;
}) {
  const { taken, official, works, again } = props;
  return (
    <div>
      <h2
        tabIndex={-1}
        className="scroll-mt-8 text-[1.625rem] leading-tight font-[640] tracking-tight outline-none"
      >
        {headline(taken)}
      </h2>
      <p className="mt-2">{company(taken)}</p>
      <dl className="mt-5 space-y-4 border-t border-line pt-4">
        <div>
          <dt className="text-label text-soft">Official page says</dt>
          {official}
        </div>
        {taken.symptom && taken.outcome !== "works" ? <Advice symptom={taken.symptom} /> : null}
        {works ? (
          <div>
            <dt className="text-label text-soft">What still works</dt>
            <dd>{works}</dd>
          </div>
        ) : null}
      </dl>
      <p className="mt-5 flex flex-wrap gap-x-6 border-t border-line pt-3 text-sm">
        {taken.outcome === "works" ? null : (
          <RecoveryLink surface={known(taken.surface)} model={known(taken.model)} />
        )}
        <Link
          prefetch={false}
          href="/#report"
          className="inline-flex min-h-11 items-center worded sm:min-h-8"
          onClick={again}
        >
          {taken.outcome === "works" ? "Report something" : "Something else, or a wrong tap? Report again"}
        </Link>
      </p>
    </div>
  );
}

const known = (id: string) => (id === "not-sure" ? null : id);

function Advice({ symptom }: { symptom: string }) {
  const { name, gloss, means, person, program } = symptomOf(symptom);
  return (
    <div>
      <dt className="text-label text-soft">
        {symptom === "other" ? "What to do" : `What to do about ${name}, ${gloss}`}
      </dt>
      <dd>
        {means} {person}
        {program ? (
          <details className="mt-1">
            <summary className="inline-flex min-h-11 items-center text-sm worded sm:min-h-8">
              For a program
            </summary>
            <p className="text-sm">{program}</p>
          </details>
        ) : null}
      </dd>
    </div>
  );
}

function headline({ outcome, people }: Taken): string {
  if (outcome === "works") return "Noted: it works for you.";
  if (outcome === "again") return "You are already counted.";
  return people.cell <= 1 ? "You are the first." : `You are number ${people.cell}.`;
}

function company({ outcome, surface, model, symptom, people }: Taken): ReactNode {
  const where = <strong className="font-semibold">{whereInWords(surface, model)}</strong>;
  if (outcome === "works") {
    return people.cell > 0 ? (
      <>
        {peopleInWords(people.cell)} reported {where} as failing in the last 30 minutes. Your word stands
        beside theirs.
      </>
    ) : (
      <>Nobody reported {where} as failing in the last 30 minutes.</>
    );
  }
  const others = Math.max(0, people.cell - 1);
  const same =
    others > 0 ? (
      <>
        {peopleInWords(others)} besides you reported {where} in the last 30 minutes; over all of Claude it is{" "}
        {people.all}.
      </>
    ) : (
      <>
        Nobody else reported {where} in the last 30 minutes. If others see it too, this page will show it by
        itself.
      </>
    );
  if (outcome === "counted") return same;
  return (
    <>
      {same} Everyone counts once in 30 minutes
      {symptom ? `; we noted ${symptomOf(symptom).name} as what you see` : ""}.
    </>
  );
}
