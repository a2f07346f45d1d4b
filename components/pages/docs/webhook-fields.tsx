import type { Rule } from "./webhook-rules";

/** Each field of a webhook’s body and what it means. */
export function WebhookFields({ fields }: { fields: readonly Rule[] }) {
  return (
    <details>
      <summary className="inline-flex min-h-11 items-center worded">All fields</summary>
      <dl className="mt-2 divide-y divide-line border-y border-line">
        {fields.map(([path, says]) => (
          <div key={path} className="grid gap-x-6 py-2 sm:grid-cols-[14rem_1fr]">
            <dt className="font-mono text-label leading-6 [overflow-wrap:anywhere]">{path}</dt>
            <dd className="text-soft">{says.replaceAll("`", "")}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
