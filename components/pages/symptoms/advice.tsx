/** What to do about an error, as a program and as a person. */
export function Advice({ program, person }: { program: string; person: string }) {
  const parts = [
    { term: "You, now", says: person },
    { term: "A program", says: program },
  ];
  return (
    <dl className="grid gap-x-14 gap-y-4 sm:grid-cols-2">
      {parts
        .filter(({ says }) => says !== "")
        .map(({ term, says }) => (
          <div key={term} className="max-w-[34rem]">
            <dt className="text-label text-soft">{term}</dt>
            <dd className="m-0 mt-0.5 text-pretty">{says}</dd>
          </div>
        ))}
    </dl>
  );
}
