import Link from "next/link";
import { symptomOf } from "@/lib/catalog/symptoms";
import type { ProgramsPage } from "@/lib/views/pages/read-programs";
import { programsInWords, shareInWords } from "./figure-words";

/** Which errors programs told of, by their share of calls, each key alike. */
export function ErrorFigures({ errors }: Pick<ProgramsPage["success"], "errors">) {
  const told = errors.filter(({ calls }) => calls > 0);
  if (told.length === 0) return <p className="text-soft">None that enough programs told of.</p>;
  const most = Math.max(...told.map(({ share }) => share), 0.0001);
  return (
    <table className="w-full table-fixed text-label">
      <caption className="sr-only">Errors by their share of calls</caption>
      <tbody>
        {told.map(({ symptom, share, keys }) => (
          <tr key={symptom} className="border-b border-line last:border-b-0">
            <th scope="row" className="w-[8.5rem] py-2 text-left font-normal">
              <Link prefetch={false} href={`/symptoms/${symptom}`} className="text-sm font-medium worded">
                {symptomOf(symptom).name}
              </Link>
            </th>
            <td className="p-0">
              <span className="block h-1.5 rounded-[1px] bg-heat-0">
                <span
                  className="block h-full rounded-[1px] bg-soft"
                  style={{ width: `${Math.round((share / most) * 1000) / 10}%` }}
                />
              </span>
            </td>
            <td className="w-[4rem] py-2 text-right font-mono tabular-nums">{shareInWords(share)}</td>
            <td className="w-[6.5rem] py-2 text-right text-soft">{programsInWords(keys)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
