import type { formats } from "./dataset";
import { datasets } from "./datasets";
import { licence } from "./licence";

/** The answer of `/data/schema.json`: every column of every data set, its fields as Table Schema (Frictionless) has them. */
export const toSchemaResponse = () => ({
  name: "not-just-you",
  licence: { id: licence.id, name: licence.name, url: licence.url },
  unofficial: "Not affiliated with, endorsed by or run by Anthropic.",
  formats: {
    "csv.gz":
      "RFC 4180 in UTF-8 with a header, compressed. Empty: none. A text that begins with =, +, -, @ or a tab has an apostrophe before it.",
    "jsonl.gz": "One JSON object on each line, compressed. null: none.",
    parquet: "Apache Parquet. Times are TIMESTAMP_MILLIS in UTC.",
  } satisfies Record<(typeof formats)[number], string>,
  datasets: datasets.map(({ name, title, about, key, columns }) => ({
    name,
    title,
    description: about,
    primaryKey: key,
    fields: columns.map((column) => ({
      name: column.name,
      type: column.type,
      unit: column.unit,
      description: column.meaning,
      constraints: { required: !column.nullable },
    })),
  })),
});
