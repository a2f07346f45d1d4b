import { Fragment } from "react";
import type { Dataset } from "@/lib/views/dumps/datasets";

/** Every column of every data set with its type, unit and meaning. */
export function SchemaTables({ datasets }: { datasets: readonly Dataset[] }) {
  return datasets.map(({ name, title, about, key, columns }) => (
    <div key={name} id={`schema-${name}`} className="mb-8 scroll-mt-2 last:mb-0">
      <h3 className="font-semibold">
        {title} <span className="font-mono text-label font-normal text-soft">{name}</span>
      </h3>
      <p className="mt-1 measure text-pretty">{about}</p>
      <div className="mt-2 overflow-x-auto overscroll-x-contain">
        <table className="w-full text-label max-sm:[&_td]:block max-sm:[&_th]:block">
          <caption className="sr-only">Columns of {title}</caption>
          <thead className="text-left text-soft max-sm:sr-only">
            <tr className="border-b border-ink">
              {["Column", "Type", "Unit", "Meaning"].map((word) => (
                <th key={word} scope="col" className="py-1.5 pr-4 font-normal">
                  {word}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {columns.map((column) => (
              <tr
                key={column.name}
                className="border-b border-line align-top last:border-b-0 max-sm:block max-sm:py-2"
              >
                <th scope="row" className="pr-4 text-left font-mono font-medium whitespace-nowrap sm:py-1.5">
                  {column.name}
                </th>
                <td className="pr-4 whitespace-nowrap text-soft sm:py-1.5">
                  {column.type}
                  {column.nullable ? ", may be empty" : ""}
                  {key.includes(column.name) ? ", key" : ""}
                </td>
                <td className="pr-4 whitespace-nowrap text-soft empty:hidden sm:py-1.5 sm:empty:table-cell">
                  {column.unit}
                </td>
                <td className="sm:py-1.5">
                  <TextWithCode text={column.meaning} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  ));
}

/** Shows text between back quotes as code. */
function TextWithCode({ text }: { text: string }) {
  return [...text.matchAll(/`([^`]*)`|[^`]+/g)].map(({ index, 0: part, 1: value }) =>
    value === undefined ? (
      <Fragment key={index}>{part}</Fragment>
    ) : (
      <code key={index} className="font-mono">
        {value}
      </code>
    ),
  );
}
