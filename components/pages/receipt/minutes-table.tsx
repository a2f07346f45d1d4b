import Link from "next/link";
import type { ReceiptView } from "@/lib/views/receipts/view";
import { grouped } from "./minutes-words";

type Place = ReceiptView["places"][number];

const columns: { name: string; of: (place: Place) => number | null; tone?: string }[] = [
  { name: "Confirmed by users", of: ({ confirmed }) => confirmed, tone: "text-heat-5" },
  { name: "Signals only", of: ({ signal }) => signal },
  { name: "Official", of: ({ official }) => official, tone: "text-official" },
  { name: "Official, as claimed", of: ({ officialClaimed }) => officialClaimed, tone: "text-official" },
  { name: "Both at once", of: ({ both }) => both },
  { name: "Only users", of: ({ usersOnly }) => usersOnly },
  { name: "Only official", of: ({ officialOnly }) => officialOnly },
  { name: "Users, page not read", of: ({ usersOfficialUnknown }) => usersOfficialUnknown },
  { name: "People", of: ({ people }) => people },
];

/** Minutes of outage by place and by who said it. What is not known is said so, never zero. */
export function MinutesTable({ view: { places } }: { view: ReceiptView }) {
  const shown = columns.filter(
    ({ name, of }) => name !== "Users, page not read" || places.some((place) => of(place) !== 0),
  );
  return (
    <div className="overflow-x-auto overscroll-x-contain">
      <table className="w-full min-w-[50rem] text-label print:min-w-0">
        <caption className="sr-only">
          Minutes of outage of each place: by people’s reports, by the official record, and by both
        </caption>
        <thead className="text-soft">
          <tr className="border-b border-ink">
            <th scope="col" className="py-1.5 text-left align-bottom font-normal">
              Minutes
            </th>
            {shown.map(({ name }) => (
              <th key={name} scope="col" className="py-1.5 pl-3 text-right align-bottom font-normal">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {places.map((place) => (
            <tr
              key={`${place.kind} ${place.id}`}
              className={`break-inside-avoid border-b last:border-b-0 ${place.kind === "total" ? "border-ink font-semibold" : "border-line"}`}
            >
              <th scope="row" className="py-1.5 text-left font-medium whitespace-nowrap">
                <PlaceName place={place} />
              </th>
              {shown.map(({ name, of, tone = "" }) => (
                <Minutes key={name} count={of(place)} tone={tone} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PlaceName({ place: { kind, id, name } }: { place: Place }) {
  if (kind === "total") return name;
  return (
    <Link prefetch={false} className="worded" href={`/${kind}s/${id}`}>
      {name}
    </Link>
  );
}

function Minutes({ count, tone }: { count: number | null; tone: string }) {
  const isTold = count !== null && count > 0;
  return (
    <td className={`py-1.5 pl-3 text-right font-mono tabular-nums ${isTold ? tone : "text-soft"}`}>
      {count === null ? "not known" : grouped(count)}
    </td>
  );
}
