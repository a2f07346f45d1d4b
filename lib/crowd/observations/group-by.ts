import type { CallRow } from "./key-sum";

/** Rows by what `keyOf` says of each. */
export function groupBy<Key>(rows: readonly CallRow[], keyOf: (row: CallRow) => Key): Map<Key, CallRow[]> {
  const groups = new Map<Key, CallRow[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
