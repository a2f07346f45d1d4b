import type { Symptom } from "@/lib/catalog/symptoms";

/** What to do about an error, for you and for a program. */
export function Advice({ program, person }: { program: string; person: string }) {
  const parts = [
    { term: "What you can do", says: person },
    { term: "What a program should do", says: program },
  ];
  return (
    <dl className="grid gap-x-14 gap-y-4 sm:grid-cols-2">
      {parts
        .filter(({ says }) => says !== "")
        .map(({ term, says }) => (
          <div key={term} className="max-w-[34rem]">
            <dt className="note">{term}</dt>
            <dd className="m-0 mt-0.5 text-pretty">{says}</dd>
          </div>
        ))}
    </dl>
  );
}

/** Who usually causes a symptom. */
export const faults: Record<Symptom["fault"], string> = {
  theirs: "The problem is on Anthropic’s side.",
  yours: "You reached your own limit. This is not an outage.",
  unknown: "This alone doesn’t show who causes it.",
};
