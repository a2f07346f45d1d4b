import { RouteLink } from "@/components/ui/text-link";
import type { ReceiptView } from "@/lib/views/receipts/view";
import { formatNumber } from "@/lib/words/numbers";

type Place = ReceiptView["places"][number];

const columns: { name: string; of: (place: Place) => number | null; tone?: string }[] = [
  { name: "Users, confirmed", of: ({ confirmed }) => confirmed, tone: "text-heat-5" },
  { name: "Users, signals", of: ({ signal }) => signal },
  { name: "Official", of: ({ official }) => official, tone: "text-official" },
  { name: "Official start time", of: ({ officialClaimed }) => officialClaimed, tone: "text-official" },
  { name: "Both", of: ({ both }) => both },
  { name: "Users only", of: ({ usersOnly }) => usersOnly },
  { name: "Official only", of: ({ officialOnly }) => officialOnly },
  { name: "Users, status page unknown", of: ({ usersOfficialUnknown }) => usersOfficialUnknown },
  { name: "People", of: ({ people }) => people },
];

/** Outage minutes by surface and model, and by source. Missing data is never zero. */
export function MinutesTable({ view: { places } }: { view: ReceiptView }) {
  const visible = columns.filter(
    ({ name, of }) => name !== "Users, status page unknown" || places.some((place) => of(place) !== 0),
  );
  return (
    <div className="overflow-x-auto overscroll-x-contain">
      <table className="w-full min-w-[50rem] text-label print:min-w-0">
        <caption className="sr-only">
          Outage minutes of each surface and model: by users, by the status page, and by both
        </caption>
        <thead className="text-soft">
          <tr className="border-b border-ink">
            <th scope="col" className="py-1.5 text-left align-bottom font-normal">
              Minutes
            </th>
            {visible.map(({ name }) => (
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
              {visible.map(({ name, of, tone = "" }) => (
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
    <RouteLink prefetch={false} href={`/${kind}s/${id}`}>
      {name}
    </RouteLink>
  );
}

function Minutes({ count, tone }: { count: number | null; tone: string }) {
  const hasMinutes = count !== null && count > 0;
  return (
    <td className={`py-1.5 pl-3 text-right font-mono tabular-nums ${hasMinutes ? tone : "text-soft"}`}>
      {count === null ? "no data" : formatNumber(count)}
    </td>
  );
}
