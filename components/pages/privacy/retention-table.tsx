import type { ReactNode } from "react";
import type { RetentionTable } from "@/lib/privacy/retention-table";
import { plural } from "@/lib/words/numbers";

/** One database table: what it holds, and a folded list of its columns. */
export function RetentionRow({ entry }: { entry: RetentionTable }) {
  const { table, what, columns, why, howLong, seenBy, deletedBy } = entry;
  const all = Object.entries(columns);
  return (
    <tr className="border-b border-line align-top max-md:block max-md:py-2.5">
      <th scope="row" className="py-2 pr-6 text-left font-normal text-pretty max-md:block max-md:py-0">
        <span className="font-medium">{what}.</span> <span className="text-soft">{why}</span>
        <details>
          <summary className="inline-flex min-h-11 items-center text-soft worded sm:min-h-8">
            {plural(all.length, "column")} of <code className="ml-1 font-mono">{table}</code>
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
      <Fact name="Retention">{howLong}</Fact>
      <Fact name="Access">{seenBy}</Fact>
      <Fact name="Deletion">{deletedBy}</Fact>
    </tr>
  );
}

/** The column headings. On a phone, only screen readers get them. */
export const CellHeads = ({ names }: { names: readonly string[] }) => (
  <thead className="text-left text-soft max-md:sr-only">
    <tr className="border-b border-ink">
      {names.map((name) => (
        <th key={name} scope="col" className="py-1.5 pr-6 font-normal last:pr-0">
          {name}
        </th>
      ))}
    </tr>
  </thead>
);

/** One cell of a row. On a phone, it starts with the name of its column. */
export const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <td className="py-2 pr-6 text-pretty text-soft last:pr-0 max-md:block max-md:py-0 md:w-[19%]">
    <span className="text-ink md:hidden">{name}: </span>
    {children}
  </td>
);
