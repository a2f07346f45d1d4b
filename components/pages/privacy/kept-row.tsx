import { Fact } from "./kept-table-parts";
import type { TableWords } from "./table-words";

/** A table of the database: what it is, and folded away each of its columns. */
export function KeptRow({ of }: { of: TableWords }) {
  const { table, what, columns, why, howLong, seenBy, deletedBy } = of;
  const all = Object.entries(columns);
  return (
    <tr className="border-b border-line align-top max-md:block max-md:py-2.5">
      <th scope="row" className="py-2 pr-6 text-left font-normal text-pretty max-md:block max-md:py-0">
        <span className="font-medium">{what}.</span> <span className="text-soft">{why}</span>
        <details>
          <summary className="inline-flex min-h-11 items-center text-soft worded sm:min-h-8">
            {all.length} {all.length === 1 ? "column" : "columns"} of{" "}
            <code className="ml-1 font-mono">{table}</code>
          </summary>
          <dl className="mb-2 grid grid-cols-[auto_1fr] gap-x-4 gap-y-0.5">
            {all.map(([column, holds]) => (
              <div key={column} className="col-span-2 grid grid-cols-subgrid">
                <dt className="font-mono text-xs leading-[1.4rem] text-soft">{column}</dt>
                <dd>{holds}</dd>
              </div>
            ))}
          </dl>
        </details>
      </th>
      <Fact name="How long">{howLong}</Fact>
      <Fact name="Who sees it">{seenBy}</Fact>
      <Fact name="How it is deleted">{deletedBy}</Fact>
    </tr>
  );
}
