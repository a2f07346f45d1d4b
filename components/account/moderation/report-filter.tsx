import { models } from "@/lib/catalog/models";
import { surfaces } from "@/lib/catalog/surfaces";
import { symptoms } from "@/lib/catalog/symptoms";
import type { ReportFilter } from "@/lib/moderation/reports";
import { hourMs } from "@/lib/platform/time/units";

/** The URL of the reports page (or of hiding) with this filter, without its null values. */
export function reportsHref(
  path: "/reports" | "/hide",
  filter: Partial<Record<keyof ReportFilter, string | Date | null>>,
  before: string | null = null,
): string {
  const pairs = Object.entries({ ...filter, before }).flatMap(([name, value]) =>
    value === null || value === undefined
      ? []
      : [[name, value instanceof Date ? value.toISOString() : value]],
  );
  return `/account/moderation${path}?${new URLSearchParams(pairs)}`;
}

const periods = [
  [1, "1 h"],
  [6, "6 h"],
  [24, "24 h"],
  [168, "7 days"],
  [2160, "90 days"],
] as const;

/** The names of the sources that a report can come from. */
export const sourceNames: Readonly<Record<string, string>> = {
  web: "this site",
  embed: "embedded buttons",
  api: "the API",
  cli: "the terminal",
};

const named = (all: readonly { id: string; name: string }[]) =>
  all.map(({ id, name }) => [id, name] as const);

/** The filter of the reports page: periods as links, everything else as a plain form. Times are UTC. */
export function ReportFilterForm({ filter, now }: { filter: ReportFilter; now: string }) {
  const currentHours = filter.to ? null : Math.round((Date.parse(now) - filter.from.getTime()) / hourMs);
  return (
    <search className="block text-sm">
      <nav aria-label="Period" className="flex flex-wrap gap-x-5">
        {periods.map(([hours, text]) => (
          <a
            key={hours}
            href={reportsHref("/reports", {
              ...filter,
              from: new Date(Date.parse(now) - hours * hourMs),
              to: null,
            })}
            aria-current={currentHours === hours ? "true" : undefined}
            className="inline-flex min-h-11 items-center border-b-2 border-transparent aria-[current=true]:border-ink aria-[current=true]:font-semibold sm:min-h-9"
          >
            {text}
          </a>
        ))}
      </nav>
      <details open={isNarrowed(filter)} className="mt-1">
        <summary className="inline-flex min-h-11 items-center worded sm:min-h-9">Filter</summary>
        <form
          action="/account/moderation/reports"
          className="mt-2 grid grid-cols-2 items-end gap-2 sm:grid-cols-3 lg:grid-cols-5"
        >
          <Select label="Surface" name="surface" chosen={filter.surface} options={named(surfaces)} />
          <Select label="Model" name="model" chosen={filter.model} options={named(models)} />
          <Select label="Symptom" name="symptom" chosen={filter.symptom} options={named(symptoms)} />
          <Select label="Source" name="source" chosen={filter.source} options={Object.entries(sourceNames)} />
          <Select
            label="Vote"
            name="vote"
            chosen={filter.vote}
            options={[
              ["fails", "it fails"],
              ["works", "it works"],
            ]}
          />
          <Select
            label="Visibility"
            name="hidden"
            chosen={filter.hidden}
            options={[
              ["no", "visible"],
              ["yes", "hidden"],
            ]}
          />
          <Select label="Note" name="note" chosen={filter.note} options={[["yes", "with a note"]]} />
          <TimeField label="From (UTC)" name="from" at={filter.from} />
          <TimeField label="Until (UTC)" name="to" at={filter.to} />
          {filter.reporter ? <input type="hidden" name="reporter" value={filter.reporter} /> : null}
          {filter.network ? <input type="hidden" name="network" value={filter.network} /> : null}
          <button type="submit" className="chip justify-center font-medium max-sm:col-span-2">
            Apply filter
          </button>
        </form>
      </details>
    </search>
  );
}

/** Whether the filter has more than its start, reporter and network. */
const isNarrowed = ({ from: _, reporter: __, network: ___, ...rest }: ReportFilter) =>
  Object.values(rest).some((value) => value !== null);

function Select(props: {
  label: string;
  name: string;
  chosen: string | null;
  options: readonly (readonly [id: string, name: string])[];
}) {
  return (
    <label className="block min-w-0">
      <span className="block note">{props.label}</span>
      <select
        name={props.name}
        defaultValue={props.chosen ?? ""}
        key={props.chosen}
        className="field w-full px-2"
      >
        <option value="">all</option>
        {props.options.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function TimeField({ label, name, at }: { label: string; name: string; at: Date | null }) {
  return (
    <label className="block min-w-0 max-sm:col-span-2">
      <span className="block note">{label}</span>
      <input
        type="datetime-local"
        name={name}
        key={at?.getTime()}
        defaultValue={at?.toISOString().slice(0, 16)}
        className="field w-full min-w-0 px-2 font-mono text-label"
      />
    </label>
  );
}
