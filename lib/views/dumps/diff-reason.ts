import type { Dataset, Row } from "./dataset";

/** So many rows are named one by one. */
const maxNamed = 3;

/** What differs between two versions, in a sentence that is shown beside the superseded one. */
export function whyOf(
  { name, key, columns }: Dataset,
  before: readonly Row[],
  after: readonly Row[],
): string {
  const keyOf = (row: Row) => key.map((part) => row[part]).join(" ");
  const [was, is] = [before, after].map((rows) => new Map(rows.map((row) => [keyOf(row), row])));
  const added = [...(is?.keys() ?? [])].filter((id) => !was?.has(id));
  const gone = [...(was?.keys() ?? [])].filter((id) => !is?.has(id));
  const changed = [...(is ?? [])].flatMap(([id, row]) => {
    const old = was?.get(id);
    const fields = columns.filter(
      (column) => old && (old[column.name] ?? null) !== (row[column.name] ?? null),
    );
    return fields.length > 0 ? [{ id, fields: fields.map((field) => field.name) }] : [];
  });
  const isRecord = key.length === 1;
  const named = (ids: readonly string[]) =>
    isRecord ? ` (${ids.slice(0, maxNamed).join(", ")}${ids.length > maxNamed ? ", …" : ""})` : "";
  const rows = (count: number) => `${count} ${count === 1 ? "row" : "rows"}`;
  const words = [
    ...(changed.length > 0
      ? [
          `${rows(changed.length)} changed${named(changed.map(({ id, fields }) => `${id}: ${fields.join(", ")}`))}`,
        ]
      : []),
    ...(added.length > 0 ? [`${rows(added.length)} added${named(added)}`] : []),
    ...(gone.length > 0 ? [`${rows(gone.length)} gone${named(gone)}`] : []),
    ...(isRecord ? [] : [peopleWords(before, after)]),
  ];
  return words.length > 0 ? `${words.join("; ")}.` : `The columns of ${name} were changed.`;
}

const peopleWords = (before: readonly Row[], after: readonly Row[]): string =>
  `people_everything ${peopleIn(after)}, before ${peopleIn(before)}`;

const peopleIn = (rows: readonly Row[]): number =>
  rows.reduce((sum, { people_everything: people }) => sum + (typeof people === "number" ? people : 0), 0);

/** What moderation did to the reports under it, in its public words. */
export const moderationWords = (
  acts: readonly { why: string; reports: number; restored: boolean }[],
): string =>
  acts
    .map(({ why, reports, restored }) => {
      const were = `${reports} ${reports === 1 ? "report was" : "reports were"}`;
      const did = restored ? "restored that moderation had removed" : "removed by moderation";
      return ` ${were} ${did}: “${why.replace(/\.$/, "")}”.`;
    })
    .join("");
