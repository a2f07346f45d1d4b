import { z } from "zod";
import { webhookSchema } from "./webhook-schema";

const node = z.looseObject({
  $ref: z.string().optional(),
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

const root = node
  .extend({ $defs: z.record(z.string(), node) })
  .parse(z.toJSONSchema(webhookSchema("outage.confirmed")));

const resolved = (one: Node): Node => root.$defs[one.$ref?.split("/").at(-1) ?? ""] ?? one;

/** The fields of a schema with what each means, in the order of the schema: `data.outage.id`. */
function fieldsOf(one: Node, path = ""): [string, string][] {
  const { properties, items, anyOf } = resolved(one);
  const inner = items ? fieldsOf(items, `${path}[]`) : (anyOf ?? []).flatMap((part) => fieldsOf(part, path));
  const own = Object.entries(properties ?? {}).flatMap(([name, field]): [string, string][] => {
    const at = path === "" ? name : `${path}.${name}`;
    const says = field.description ?? resolved(field).description;
    return [...(says ? [[at, says] satisfies [string, string]] : []), ...fieldsOf(field, at)];
  });
  return [...own, ...inner];
}

/** Each field of a webhook’s body and what it means, from the schema that messages are made by. */
export const webhookFields = fieldsOf(root);
