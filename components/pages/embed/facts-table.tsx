import type { ReactNode } from "react";

/** Names in one column, what they mean in the other. */
export function FactsTable({ facts }: { facts: readonly { name: string; says: ReactNode }[] }) {
  return (
    <dl className="divide-y divide-line border-y border-line">
      {facts.map(({ name, says }) => (
        <div key={name} className="grid gap-x-6 py-2.5 sm:grid-cols-[13rem_1fr]">
          <dt className="font-mono text-sm [overflow-wrap:anywhere]">{name}</dt>
          <dd className="text-soft">{says}</dd>
        </div>
      ))}
    </dl>
  );
}
