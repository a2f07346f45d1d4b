import { z } from "zod";
import { webhookSchema } from "@/lib/alerts/webhook-schema";

const node = z.looseObject({
  type: z.string().optional(),
  description: z.string().optional(),
  get properties() {
    return z.record(z.string(), node).optional();
  },
  get items() {
    return node.optional();
  },
  get anyOf() {
    return z.array(node).optional();
  },
});
type Node = z.infer<typeof node>;

/** The fields of a schema with what each means, in the order of the schema: `data.outage.id`. */
function fieldsOf({ properties, items, anyOf }: Node, path = ""): [string, string][] {
  const inner = items ? fieldsOf(items, `${path}[]`) : (anyOf ?? []).flatMap((one) => fieldsOf(one, path));
  const own = Object.entries(properties ?? {}).flatMap(([name, field]): [string, string][] => {
    const at = path === "" ? name : `${path}.${name}`;
    return [
      ...(field.description ? [[at, field.description] as [string, string]] : []),
      ...fieldsOf(field, at),
    ];
  });
  return [...own, ...inner];
}

const fields = fieldsOf(node.parse(z.toJSONSchema(webhookSchema("outage.confirmed"), { reused: "inline" })));

/** Each field of a webhook’s body and what it means, from the schema that the messages are made by. */
export function WebhookFields() {
  return (
    <details>
      <summary className="inline-flex min-h-11 items-center worded">Each field, and what it means</summary>
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
