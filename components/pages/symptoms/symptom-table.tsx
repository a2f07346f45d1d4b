import { TextLink } from "@/components/ui/text-link";
import { type Symptom, symptomOf } from "@/lib/catalog/symptoms";
import type { Snapshot, Window } from "@/lib/snapshot/snapshot";
import { formatPeople } from "@/lib/words/people";
import { faults } from "./advice";

const windowWords: Record<Window, string> = { "30m": "30 minutes", "2h": "2 hours", "24h": "24 hours" };

/** The window of the counts: "In the last 30 minutes". */
export const symptomWindow = (window: Window): string => `In the last ${windowWords[window]}`;

/** What people see, most frequent first. Each entry opens to its meaning and what to do. */
export function SymptomTable({ symptoms: { shares, window } }: { symptoms: Snapshot["symptoms"] }) {
  if (shares.length === 0)
    return (
      <p className="border-line border-t py-3 text-soft">
        No symptoms reported in the last {windowWords[window]}.
      </p>
    );
  return (
    <ul className="@container border-line border-t">
      {shares.map(({ symptom, share, people }) => (
        <li key={symptom} className="border-line border-b">
          <details name="symptom" className="group">
            <summary className="grid min-h-11 list-none grid-cols-[1fr_auto] items-center gap-x-4 py-1.5 @lg:grid-cols-[12rem_1fr_auto] [&::-webkit-details-marker]:hidden">
              <Name symptom={symptomOf(symptom)} />
              <span className="order-3 col-span-2 mt-1 h-1.5 rounded-[1px] bg-heat-0 @lg:order-none @lg:col-span-1 @lg:mt-0">
                <span
                  className="block h-full rounded-[1px] bg-heat-4"
                  style={{ width: `${Math.round(share * 1000) / 10}%` }}
                />
              </span>
              <span className="whitespace-nowrap text-right note tabular-nums">
                <span className="inline-block w-10 font-mono text-ink">{Math.round(share * 100)}%</span>
                <span className="inline-block w-24">{formatPeople(people)}</span>
              </span>
            </summary>
            <Advice symptom={symptomOf(symptom)} />
            <p className="-mt-2 pb-4 pl-4 text-label">
              <TextLink href={`/symptoms/${symptom}`}>See where people report this now</TextLink>
            </p>
          </details>
        </li>
      ))}
    </ul>
  );
}

function Name({ symptom }: { symptom: Symptom }) {
  return (
    <span className="flex items-baseline gap-x-2">
      <i
        aria-hidden="true"
        className="inline-block w-2 font-mono text-soft not-italic group-open:rotate-90 group-open:text-ink"
      >
        ›
      </i>
      <span className="font-medium">{symptom.name}</span>
      <span className="note">{symptom.gloss}</span>
    </span>
  );
}

function Advice({ symptom }: { symptom: Symptom }) {
  const parts = [
    { term: "What it means", says: `${faults[symptom.fault]} ${symptom.means}`.trim() },
    { term: "What a program should do", says: symptom.program },
    { term: "What you can do", says: symptom.person },
  ];
  return (
    <dl className="grid gap-x-8 gap-y-3 pt-1 pb-4 pl-4 text-label @lg:grid-cols-3">
      {parts
        .filter(({ says }) => says !== "")
        .map(({ term, says }) => (
          <div key={term}>
            <dt className="text-soft">{term}</dt>
            <dd className="m-0 mt-0.5 leading-normal">{says}</dd>
          </div>
        ))}
    </dl>
  );
}
