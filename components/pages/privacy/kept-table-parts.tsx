import type { ReactNode } from "react";

/** The names of a table's columns; on a phone only for those who hear the page. */
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

/** One fact of a row; on a phone its name stands before it. */
export const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <td className="py-2 pr-6 text-pretty text-soft last:pr-0 max-md:block max-md:py-0 md:w-[19%]">
    <span className="text-ink md:hidden">{name}: </span>
    {children}
  </td>
);
