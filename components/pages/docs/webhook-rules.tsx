/** A name with its explanation. */
export type Rule = readonly [name: string, says: string];

/** A list of names with their explanations. */
export function WebhookRules({ rules }: { rules: readonly Rule[] }) {
  return (
    <dl className="divide-y divide-line border-y border-line">
      {rules.map(([name, says]) => (
        <div key={name} className="grid gap-x-6 py-2.5 sm:grid-cols-[10rem_1fr]">
          <dt className="font-mono text-label leading-6">{name}</dt>
          <dd className="text-soft">{says}</dd>
        </div>
      ))}
    </dl>
  );
}
